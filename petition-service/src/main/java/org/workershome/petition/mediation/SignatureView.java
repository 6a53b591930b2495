package org.workershome.petition.mediation;

import java.time.LocalDate;

/** Who signed when. */
record SignatureView(Signatory by, LocalDate on) {}
