package org.workershome.petition.lookup;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of petitions looks in the contract; {@code kit}'s generic page has no name there. */
@Schema(description = "信访事项列表的一页 / One page of petitions")
record PetitionPageView(List<PetitionSummaryView> items, @Nullable String next) {
  PetitionPageView {
    items = List.copyOf(items);
  }
}
