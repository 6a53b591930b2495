package org.workershome.petition.triage;

/** Nothing more is to be said. */
record AcknowledgementRequest() {}
