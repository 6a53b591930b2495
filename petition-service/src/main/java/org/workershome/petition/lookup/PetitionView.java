package org.workershome.petition.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionStateName;

/**
 * One petition.
 *
 * @param contactPhone masked, for everyone
 * @param firstHandler who answers for it since registration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PetitionView(
    UUID id,
    @Schema(examples = "XF-CQ.ENERGY-2026-000001") String number,
    @Schema(examples = "CQ.ENERGY") String union,
    String channel,
    PetitionCategory category,
    PetitionMatter matter,
    String title,
    String text,
    EmployerView employer,
    @Nullable Money amountClaimed,
    @Schema(examples = "138****5678") @Nullable String contactPhone,
    PetitionStateName state,
    Instant receivedAt,
    LocalDate noticeDueOn,
    @Nullable Instant registeredAt,
    @Nullable String firstHandler,
    @Nullable Instant hardshipReferredAt,
    Set<PetitionMove> legalMoves) {

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "PetitionView[" + number + "]";
  }
}
