package org.workershome.aid.household;

import java.time.Instant;
import java.util.UUID;

/** A line of a list. */
record HouseholdSummaryView(
    UUID id, String number, String unionPath, HouseholdStatus state, Instant createdAt) {}
