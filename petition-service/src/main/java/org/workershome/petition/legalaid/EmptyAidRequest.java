package org.workershome.petition.legalaid;

/** A move that needs no words. */
record EmptyAidRequest() {}
