package org.workershome.petition.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of one's own answers, newest first. */
record ReplyPageView(List<ReplyView> items, @Nullable String next) {
  ReplyPageView {
    items = List.copyOf(items);
  }
}
