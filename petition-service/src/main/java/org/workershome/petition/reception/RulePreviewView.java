package org.workershome.petition.reception;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rule would give in the twenty-four months from its beginning. */
@Schema(description = "规则预览 / What a rule would give")
record RulePreviewView(
    List<ComingDayView> days,
    @Schema(description = "每个接待日的时段 / When the slots of each day begin") List<String> slots,
    @Schema(description = "采用后将取消的已计划接待日数 / Planned days that adopting it would cancel")
        int plannedDaysReplaced) {
  RulePreviewView {
    days = List.copyOf(days);
    slots = List.copyOf(slots);
  }
}
