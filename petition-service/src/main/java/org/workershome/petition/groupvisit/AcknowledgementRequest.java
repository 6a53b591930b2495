package org.workershome.petition.groupvisit;

/** The report was read. */
record AcknowledgementRequest() {}
