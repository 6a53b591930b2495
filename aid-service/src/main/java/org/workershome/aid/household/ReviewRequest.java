package org.workershome.aid.household;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.eligibility.Category;

/**
 * The first review, with its opinion.
 *
 * @param category what the reviewer finds; without it, what the rules advise
 */
record ReviewRequest(
    @NotNull ReviewOutcome outcome,
    @NotBlank @Size(max = 1000) String opinion,
    @Nullable Category category) {}
