package org.workershome.petition.worklist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of a work list looks in the contract. */
@Schema(description = "工作台列表的一页 / One page of a work list")
record WorkPageView(List<WorkItemView> items, @Nullable String next) {
  WorkPageView {
    items = List.copyOf(items);
  }
}
