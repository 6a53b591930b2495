package org.workershome.petition.ownership;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The colleague's answer.
 *
 * @param accepted only then does the hand-over count
 */
record HandOverAnswerRequest(
    @NotNull @Nullable Boolean accepted, @Size(max = 1000) @Nullable String reason) {}
