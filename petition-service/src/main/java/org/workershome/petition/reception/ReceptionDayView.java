package org.workershome.petition.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.reception.ReceptionDay.Receiving;

/** A day on the roster: who receives, when, where and how. */
@Schema(description = "接待日 / A reception day")
record ReceptionDayView(
    UUID id,
    String union,
    LocalDate nominalOn,
    LocalDate heldOn,
    @Schema(description = "放假安排未公布，日期暂定 / The year's days of rest are not published")
        boolean provisional,
    DayState state,
    @Schema(description = "接待领导姓名 / Name") @Nullable String leaderName,
    @Schema(description = "职务 / Post") @Nullable String leaderPost,
    @Schema(description = "分管工作 / Portfolio") @Nullable String leaderPortfolio,
    @Schema(description = "接待地点 / Place") String place,
    @Schema(description = "接待形式 / Form") ReceptionForm form,
    @Schema(examples = "09:00") String opensAt,
    @Schema(examples = "11:30") String closesAt,
    @Schema(description = "何时通知领导，仅工作人员可见 / When the leader was told; for staff")
        @Nullable Instant leaderToldAt,
    @Nullable String cancelReason,
    Set<DayMove> legalMoves) {

  /**
   * @param inside whether it is for those who work with it
   */
  static ReceptionDayView of(ReceptionDay day, boolean inside) {
    Receiving leader = day.leader();
    return new ReceptionDayView(
        day.id(),
        day.union().value(),
        day.nominalOn(),
        day.heldOn(),
        day.provisional(),
        day.state(),
        leader == null ? null : leader.name(),
        leader == null ? null : leader.post(),
        leader == null ? null : leader.portfolio(),
        day.place(),
        day.form(),
        ClockTimes.text(day.opensAt()),
        ClockTimes.text(day.closesAt()),
        inside ? day.leaderToldAt() : null,
        day.cancelReason(),
        inside ? day.state().moves() : Set.of());
  }
}
