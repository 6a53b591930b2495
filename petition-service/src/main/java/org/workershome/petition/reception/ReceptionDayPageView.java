package org.workershome.petition.reception;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a page of the roster looks in the contract; {@code kit}'s generic page has no name there. */
@Schema(description = "接待日安排的一页 / One page of the roster")
record ReceptionDayPageView(List<ReceptionDayView> items, @Nullable String next) {
  ReceptionDayPageView {
    items = List.copyOf(items);
  }
}
