package org.workershome.petition.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * What the parties agreed.
 *
 * @param amount what is to be paid in all, to the fen
 * @param instalments in their order; they add up to the amount
 */
@Schema(description = "调解协议 / What the parties agreed")
record MediationAgreementRequest(
    @NotEmpty Set<@NotNull AgreementSubject> subjects,
    @NotBlank @Size(max = 10000) String terms,
    @Nullable Money amount,
    @Size(max = 120) @Nullable List<@NotNull @Valid InstalmentRequest> instalments) {
  MediationAgreementRequest {
    subjects = subjects == null ? Set.of() : Set.copyOf(subjects);
    instalments = instalments == null ? List.of() : List.copyOf(instalments);
  }

  @Override
  public List<InstalmentRequest> instalments() {
    return instalments == null ? List.of() : instalments;
  }

  @Override
  public String toString() {
    return "MediationAgreementRequest[" + subjects + "]";
  }
}
