package org.workershome.petition.mediation;

/** A way that is open to the worker. */
record RemedyView(Remedy remedy, String zh, String article) {}
