package org.workershome.kit.privacy.consent;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A person consents for himself.
 *
 * @param textVersion of the text that he was shown
 */
public record ConsentRequest(
    @NotNull @Size(max = 100) String purpose, @NotNull @Size(max = 100) String textVersion) {}
