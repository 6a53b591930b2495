package org.workershome.aid.profiles;

import java.time.Instant;
import java.time.LocalDate;

/**
 * When lines would be paid that were handed over now.
 *
 * @param provisional it reaches into a year whose holidays are not published
 */
record SendingEstimateView(
    int lines,
    int files,
    Instant firstSentAt,
    Instant lastSentAt,
    LocalDate lastPaidOn,
    boolean provisional) {}
