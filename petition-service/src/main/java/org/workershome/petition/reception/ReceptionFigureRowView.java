package org.workershome.petition.reception;

import java.time.LocalDate;
import java.util.UUID;

/** A day or a record sheet that was counted. */
record ReceptionFigureRowView(UUID id, LocalDate day) {}
