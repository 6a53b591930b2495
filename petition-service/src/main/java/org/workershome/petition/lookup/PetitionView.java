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
 * @param union where it stands in the tree today
 * @param unionName the union's name when the petition came in; none where no register was loaded
 * @param contactPhone masked, for everyone; of a confidential one for those alone who handle it
 * @param petitionerName likewise; none of an anonymous one
 * @param firstHandler who answers for it since registration
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PetitionView(
    UUID id,
    @Schema(examples = "XF-CQ.ENERGY-2026-000001") String number,
    @Schema(description = "历史数据的原编号 / What its union called it before this service")
        @Nullable String formerNumber,
    @Schema(examples = "CQ.ENERGY") String union,
    @Schema(examples = "重庆市能源投资集团有限公司工会") @Nullable String unionName,
    String channel,
    PetitionCategory category,
    PetitionMatter matter,
    String title,
    String text,
    EmployerView employer,
    @Nullable Money amountClaimed,
    @Schema(examples = "138****5678") @Nullable String contactPhone,
    @Schema(examples = "张*") @Nullable String petitionerName,
    boolean anonymous,
    boolean confidential,
    boolean urgent,
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
