package org.workershome.petition.handling;

/** What a step answers: the petition as it stands after it, and its version. */
record HandlingStep(HandlingView view, long version) {}
