package org.workershome.petition.sponsorship;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A sponsorship.
 *
 * @param missing guarantees that are not met yet
 * @param contactDueOn the last day of the next visit or call
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "领导包案 / A leader's charge of a case")
record SponsorshipView(
    UUID id,
    UUID petitionId,
    String petitionNumber,
    String sponsor,
    String reason,
    int visitEveryDays,
    LocalDate takenOn,
    Set<SponsorStepKind> missing,
    List<SponsorStepView> steps,
    @Nullable LocalDate contactDueOn,
    @Nullable LocalDate signedOffOn,
    @Nullable String signOffNote) {
  SponsorshipView {
    steps = List.copyOf(steps);
  }
}
