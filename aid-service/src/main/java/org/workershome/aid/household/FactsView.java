package org.workershome.aid.household;

import java.time.LocalDate;
import java.util.List;
import org.workershome.aid.eligibility.HouseholdFacts;

/**
 * What a file says for the rules. Health, schools and employers are shown one by one, for a
 * purpose.
 *
 * @param asOf the twelve months before this day
 */
record FactsView(
    HouseholdFacts facts,
    List<HardshipCause> secondaryCauses,
    HousingKind housing,
    FloorArea floorArea,
    LocalDate asOf) {}
