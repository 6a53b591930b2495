package org.workershome.petition.research;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The addressee's answer.
 *
 * @param reason where it is not wholly adopted
 */
record RecommendationAnswerRequest(
    @NotNull Adoption adoption,
    @NotBlank @Size(max = 4000) String answer,
    @Size(min = 1, max = 2000) @Nullable String reason,
    @NotNull LocalDate answeredOn) {}
