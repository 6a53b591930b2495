package org.workershome.kit.approval;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * A signature on paper.
 *
 * @param contentHash of the content that was signed
 * @param scanReference where the scan is
 * @param scanSha256 of the scan
 * @param signerPersonRef who signed
 */
public record PaperSignatureRequest(
    @NotNull
        @Pattern(
            regexp = "[0-9a-f]{64}",
            message = "须为 64 位小写十六进制 / must be 64 hexadecimal digits, lower case")
        String contentHash,
    @NotBlank @Size(max = 200) String scanReference,
    @NotNull
        @Pattern(
            regexp = "[0-9a-f]{64}",
            message = "须为 64 位小写十六进制 / must be 64 hexadecimal digits, lower case")
        String scanSha256,
    @NotBlank @Size(max = 128) @OpaqueRef String signerPersonRef,
    @Nullable UUID delegationId) {
  Scan scan() {
    return new Scan(scanReference.strip(), scanSha256, signerPersonRef);
  }
}
