package org.workershome.petition.figures;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The contract's name for one page of the records behind a number; never made. */
@Schema(description = "一页统计依据 / One page of the records behind a number")
record StatisticsRecordsView(List<StatisticsRecordView> items, @Nullable String next) {
  StatisticsRecordsView {
    items = List.copyOf(items);
  }
}
