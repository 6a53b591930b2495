package org.workershome.petition.reception;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of what was counted. */
@Schema(description = "统计所依据的记录 / What was counted")
record ReceptionFigureRowsView(List<ReceptionFigureRowView> items, @Nullable String next) {
  ReceptionFigureRowsView {
    items = List.copyOf(items);
  }
}
