package org.workershome.petition.worklist;

/**
 * How long a list is.
 *
 * @param more it is longer than was counted
 */
record WorkCountView(WorkList list, int count, boolean more) {}
