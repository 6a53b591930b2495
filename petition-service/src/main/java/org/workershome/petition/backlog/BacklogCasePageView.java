package org.workershome.petition.backlog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of cases. */
record BacklogCasePageView(List<BacklogCaseView> items, @Nullable String next) {
  BacklogCasePageView {
    items = List.copyOf(items);
  }
}
