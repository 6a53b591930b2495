package org.workershome.aid.simulation;

/**
 * So many files of a union.
 *
 * @param was by what is in force
 * @param becomes by what would be
 */
record SimulationCountView(String unionPath, Judged was, Judged becomes, long files) {}
