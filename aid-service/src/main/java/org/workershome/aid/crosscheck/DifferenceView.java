package org.workershome.aid.crosscheck;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not agree.
 *
 * @param firstSeen by the daily check; null of what is new today
 */
record DifferenceView(
    UUID fileId,
    String fileNumber,
    String unionPath,
    DifferenceKind kind,
    String expected,
    String found,
    String causeZh,
    String causeEn,
    @Nullable LocalDate firstSeen) {}
