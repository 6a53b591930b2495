package org.workershome.aid.simulation;

import java.util.UUID;

/** A file whose category would change. */
record SimulationCaseView(
    UUID householdId, String number, String unionPath, Judged was, Judged becomes) {}
