package org.workershome.petition.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of opinions, newest first. */
record OpinionPageView(List<OpinionView> items, @Nullable String next) {
  OpinionPageView {
    items = List.copyOf(items);
  }
}
