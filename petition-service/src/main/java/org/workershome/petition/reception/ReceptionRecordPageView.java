package org.workershome.petition.reception;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of record sheets looks in the contract. */
@Schema(description = "接待记录列表的一页 / One page of record sheets")
record ReceptionRecordPageView(List<ReceptionRecordSummaryView> items, @Nullable String next) {
  ReceptionRecordPageView {
    items = List.copyOf(items);
  }
}
