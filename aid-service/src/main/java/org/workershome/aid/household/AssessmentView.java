package org.workershome.aid.household;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.eligibility.Assessment;
import org.workershome.aid.eligibility.Category;

/**
 * What the rules advised and what the reviewer found.
 *
 * @param explanation by the rule set and the standard of then; null at the end of the file's time
 */
record AssessmentView(
    UUID id,
    Category advised,
    Category decided,
    LocalDate assessedOn,
    @Nullable Assessment explanation,
    Instant createdAt) {}
