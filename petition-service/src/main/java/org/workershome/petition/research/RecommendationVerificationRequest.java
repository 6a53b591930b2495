package org.workershome.petition.research;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What somebody else found who looked.
 *
 * @param confirmed false sends it back to be done
 */
record RecommendationVerificationRequest(
    @NotNull Boolean confirmed, @NotBlank @Size(max = 2000) String finding) {}
