package org.workershome.petition.groupvisit;

/** The group after a step, and the lead case's version. */
record GroupStep(GroupVisitView view, long version) {}
