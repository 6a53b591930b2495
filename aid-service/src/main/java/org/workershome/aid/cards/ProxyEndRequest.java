package org.workershome.aid.cards;

/** An end that needs no words. */
record ProxyEndRequest() {}
