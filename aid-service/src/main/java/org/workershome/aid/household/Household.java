package org.workershome.aid.household;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;

/** What a decision about a file needs to know of it; the particulars stay sealed. */
record Household(
    UUID id,
    String number,
    String unionPath,
    String personRef,
    HouseholdState state,
    boolean complete,
    @Nullable Actor maker,
    @Nullable Actor reviewer,
    long version) {}
