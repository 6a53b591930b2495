package org.workershome.competition.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of suggestions looks in the contract; kit's generic page has no name there. */
@Schema(description = "合理化建议列表的一页 / One page of suggestions")
record SuggestionPageView(List<SuggestionSummaryView> items, @Nullable String next) {
  SuggestionPageView {
    items = List.copyOf(items);
  }
}
