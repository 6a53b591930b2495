package org.workershome.competition.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of honours looks in the contract; kit's generic page has no name there. */
@Schema(description = "荣誉列表的一页 / One page of honours")
record HonourPageView(List<HonourSummaryView> items, @Nullable String next) {
  HonourPageView {
    items = List.copyOf(items);
  }
}
