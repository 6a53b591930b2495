package org.workershome.kit.privacy.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * A clerk records what was signed on paper.
 *
 * @param personRef whose data it is about
 * @param textVersion of the text that was signed
 * @param scanReference where the scan is filed: an attachment's id or a file number
 * @param underFourteen whether the person is a child; then its guardian signs
 * @param guardianRef the guardian who signed
 */
public record PaperConsentRequest(
    @NotNull @Size(max = 100) String purpose,
    @NotBlank @Size(max = 128) @OpaqueRef String personRef,
    @NotNull @Size(max = 100) String textVersion,
    @NotNull @Pattern(regexp = "[A-Za-z0-9/._-]{3,64}") @OpaqueRef String scanReference,
    boolean underFourteen,
    @Nullable @Size(min = 1, max = 128) @OpaqueRef String guardianRef) {}
