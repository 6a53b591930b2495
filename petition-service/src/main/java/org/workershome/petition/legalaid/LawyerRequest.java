package org.workershome.petition.legalaid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * A lawyer for the roster.
 *
 * @param licence number of his licence to practise, 17 digits
 * @param fields what he takes cases in
 * @param personRef of the account with which he records his help
 */
@Schema(description = "律师名册登记 / A lawyer for the roster")
record LawyerRequest(
    @NotBlank @Size(max = 60) String name,
    @NotNull @Pattern(regexp = "\\d{17}") @Schema(examples = "15001201810000001") String licence,
    @NotBlank @Size(max = 100) String firm,
    @NotEmpty Set<@NotNull LegalAidMatter> fields,
    @NotNull @Min(1) @Max(200) @Nullable Integer capacity,
    @Size(max = 200) @OpaqueRef @Nullable String personRef) {
  LawyerRequest {
    fields = fields == null ? Set.of() : Set.copyOf(fields);
  }

  @Override
  public String toString() {
    return "LawyerRequest[" + licence + "]";
  }
}
