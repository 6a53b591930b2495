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
 * @param scanAttachmentId of the scan among the attachments of the approval
 * @param scanSha256 of that file
 * @param signerPersonRef who signed
 */
public record PaperSignatureRequest(
    @NotNull
        @Pattern(
            regexp = "[0-9a-f]{64}",
            message = "须为 64 位小写十六进制 / must be 64 hexadecimal digits, lower case")
        String contentHash,
    @NotNull UUID scanAttachmentId,
    @NotNull
        @Pattern(
            regexp = "[0-9a-f]{64}",
            message = "须为 64 位小写十六进制 / must be 64 hexadecimal digits, lower case")
        String scanSha256,
    @NotBlank @Size(max = 128) @OpaqueRef String signerPersonRef,
    @Nullable UUID delegationId) {
  Scan scan() {
    return new Scan(new Proof(scanAttachmentId, scanSha256), signerPersonRef);
  }
}
