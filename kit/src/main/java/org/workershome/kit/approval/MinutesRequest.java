package org.workershome.kit.approval;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * The minutes of a body. Every member is in one of three lists, by {@code personRef}.
 *
 * @param reference where the minutes are
 * @param recused who has an interest: neither votes nor counts for the quorum
 */
public record MinutesRequest(
    @NotBlank @Size(max = 200) String reference,
    @NotNull @Size(max = 500) List<@NotBlank @Size(max = 128) @OpaqueRef String> present,
    @NotNull @Size(max = 500) List<@NotBlank @Size(max = 128) @OpaqueRef String> absent,
    @NotNull @Size(max = 500) List<@NotBlank @Size(max = 128) @OpaqueRef String> recused,
    @NotNull @Min(0) @Max(500) Integer inFavour,
    @NotNull @Min(0) @Max(500) Integer against,
    @NotNull @Min(0) @Max(500) Integer abstained) {
  Minutes minutes() {
    return new Minutes(reference.strip(), present, absent, recused, inFavour, against, abstained);
  }
}
