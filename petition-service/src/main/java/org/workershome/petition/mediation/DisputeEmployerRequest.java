package org.workershome.petition.mediation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.CreditCode;
import org.workershome.kit.problem.FieldFault;

/** An employer, as somebody writes it down. */
@Schema(description = "用人单位 / An employer")
record DisputeEmployerRequest(
    @NotBlank @Size(max = 100) @Schema(examples = "重庆某建筑有限公司") String name,
    @Size(max = 18) @Nullable String creditCode) {

  Employer employer() {
    return Employer.of(name, creditCode);
  }

  /** Faults of the credit code, under its place in the body. */
  Optional<FieldFault> fault(String field) {
    return creditCode == null
        ? Optional.empty()
        : CreditCode.flaw(creditCode).map(flaw -> flaw.in(field + ".creditCode"));
  }
}
