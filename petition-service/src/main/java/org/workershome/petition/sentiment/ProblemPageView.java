package org.workershome.petition.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of problems, newest first. */
record ProblemPageView(List<ProblemView> items, @Nullable String next) {
  ProblemPageView {
    items = List.copyOf(items);
  }
}
