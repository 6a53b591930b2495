package org.workershome.petition.mediation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the calculation goes by; nothing of it is stored.
 *
 * @param knewOn when the worker knew, or should have known, that his right was infringed
 * @param payArrears whether the claim is about pay that is owed
 * @param employmentEndedOn the last day of the employment; left out while it goes on
 */
@Schema(description = "仲裁时效计算 / What the limitation is calculated from")
record LimitationRequest(
    @NotNull LocalDate knewOn,
    boolean payArrears,
    @Nullable LocalDate employmentEndedOn,
    @Size(max = 50) @Nullable List<@NotNull @Valid InterruptionRequest> interruptions,
    @Size(max = 20) @Nullable List<@NotNull @Valid SuspensionRequest> suspensions) {
  LimitationRequest {
    interruptions = interruptions == null ? List.of() : List.copyOf(interruptions);
    suspensions = suspensions == null ? List.of() : List.copyOf(suspensions);
  }
}
