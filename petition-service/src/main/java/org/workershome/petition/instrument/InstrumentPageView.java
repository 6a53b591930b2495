package org.workershome.petition.instrument;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of instruments looks in the contract. */
@Schema(description = "文书列表的一页 / One page of instruments")
record InstrumentPageView(List<InstrumentSummaryView> items, @Nullable String next) {
  InstrumentPageView {
    items = List.copyOf(items);
  }
}
