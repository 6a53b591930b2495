package org.workershome.petition.mediation;

import java.time.LocalDate;

/** One step of the calculation. */
record LimitationStepView(LocalDate date, String zh, String en, String article) {}
