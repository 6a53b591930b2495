package org.workershome.kit.timer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A timer, and why it is due when it is due.
 *
 * @param termZh how long the law gives
 * @param dueOn absent while it stands still
 * @param provisional it reaches into a year whose days are not published
 * @param atRisk the day of the warning has come
 * @param late it was not done by the due date
 * @param completedOn when it was done
 * @param endReason why it was cancelled
 * @param steps how the due date was counted, in order
 * @param moves what may be done to it now
 */
@Schema(description = "一项法定期限及其计算过程 / A statutory timer and how it was counted")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimerView(
    UUID id,
    String kind,
    @Schema(examples = "书面告知") String labelZh,
    String labelEn,
    String legalBasis,
    @Schema(examples = "15日") String termZh,
    String startEvent,
    LocalDate startedOn,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate warnOn,
    boolean provisional,
    TimerState state,
    boolean standsStill,
    boolean atRisk,
    boolean late,
    @Nullable LocalDate completedOn,
    @Nullable String endReason,
    List<TimerStepView> steps,
    List<TimerPauseView> pauses,
    @Nullable TimerExtensionView extension,
    List<TimerChangeView> changes,
    List<TimerEscalationView> escalations,
    List<TimerMove> moves,
    long version) {
  public TimerView {
    steps = List.copyOf(steps);
    pauses = List.copyOf(pauses);
    changes = List.copyOf(changes);
    escalations = List.copyOf(escalations);
    moves = List.copyOf(moves);
  }
}
