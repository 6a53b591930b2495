package org.workershome.petition.inspection;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A petition of the sample.
 *
 * @param place in which it was drawn
 * @param stratum that it stands for; a handler as the reference of a person
 */
record SampledCaseView(
    UUID petitionId,
    String number,
    int place,
    String stratum,
    String union,
    String state,
    LocalDate receivedOn,
    int findings) {}
