package org.workershome.petition.ownership;

/** Nothing more is to be said. */
record EmptyRequest() {}
