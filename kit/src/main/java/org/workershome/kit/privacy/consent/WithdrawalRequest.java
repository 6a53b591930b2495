package org.workershome.kit.privacy.consent;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * Takes a consent back.
 *
 * @param scanReference of the paper; a clerk needs it, the person himself does not
 */
public record WithdrawalRequest(
    @Nullable @Pattern(regexp = "[A-Za-z0-9/._-]{3,64}") @OpaqueRef String scanReference) {}
