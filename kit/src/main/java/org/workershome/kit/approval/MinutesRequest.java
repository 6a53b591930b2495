package org.workershome.kit.approval;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * The minutes of a body. Every member is in one of three lists, by {@code personRef}.
 *
 * @param reference what they are called, such as 会议纪要〔2026〕3号
 * @param attachmentId of their scan among the attachments of the approval
 * @param sha256 of that file
 * @param recused who has an interest: neither votes nor counts for the quorum
 */
public record MinutesRequest(
    @NotBlank @Size(max = 200) String reference,
    @NotNull UUID attachmentId,
    @NotNull
        @Pattern(
            regexp = "[0-9a-f]{64}",
            message = "须为 64 位小写十六进制 / must be 64 hexadecimal digits, lower case")
        String sha256,
    @NotNull @Size(max = 500) List<@NotBlank @Size(max = 128) @OpaqueRef String> present,
    @NotNull @Size(max = 500) List<@NotBlank @Size(max = 128) @OpaqueRef String> absent,
    @NotNull @Size(max = 500) List<@NotBlank @Size(max = 128) @OpaqueRef String> recused,
    @NotNull @Min(0) @Max(500) Integer inFavour,
    @NotNull @Min(0) @Max(500) Integer against,
    @NotNull @Min(0) @Max(500) Integer abstained) {
  Minutes minutes() {
    return new Minutes(
        reference.strip(),
        new Proof(attachmentId, sha256),
        present,
        absent,
        recused,
        inFavour,
        against,
        abstained);
  }
}
