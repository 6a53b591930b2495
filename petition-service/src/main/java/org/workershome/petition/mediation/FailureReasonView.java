package org.workershome.petition.mediation;

/** A reason why the parties did not agree. */
record FailureReasonView(FailureReason reason, String zh) {}
