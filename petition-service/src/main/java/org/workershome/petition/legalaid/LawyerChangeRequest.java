package org.workershome.petition.legalaid;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.OpaqueRef;

/** What may change of a lawyer of the roster; his name and licence do not. */
record LawyerChangeRequest(
    @NotBlank @Size(max = 100) String firm,
    @NotEmpty Set<@NotNull LegalAidMatter> fields,
    @NotNull @Min(1) @Max(200) @Nullable Integer capacity,
    @NotNull @Nullable Boolean active,
    @Size(max = 200) @OpaqueRef @Nullable String personRef) {
  LawyerChangeRequest {
    fields = fields == null ? Set.of() : Set.copyOf(fields);
  }

  @Override
  public String toString() {
    return "LawyerChangeRequest[" + firm + "]";
  }
}
