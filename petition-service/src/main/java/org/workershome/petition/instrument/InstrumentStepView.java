package org.workershome.petition.instrument;

import java.time.Instant;

/** One thing that happened to an instrument. */
record InstrumentStepView(Instant at, InstrumentMove move, String moveZh, String by) {}
