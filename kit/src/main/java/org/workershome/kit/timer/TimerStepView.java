package org.workershome.kit.timer;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.kit.clock.Step;

/**
 * One step on the way to the due date.
 *
 * @param date where the count stands after it
 */
@Schema(description = "期限计算的一步 / One step of the count")
public record TimerStepView(
    @Schema(examples = "COUNTED") String kind,
    LocalDate date,
    @Schema(examples = "计15日（信访工作条例）") String textZh) {
  static TimerStepView of(Step step) {
    return new TimerStepView(step.kind().name(), step.date(), step.zh());
  }
}
