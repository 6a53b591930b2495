package org.workershome.petition.research;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of recommendations, newest first. */
record RecommendationPageView(List<RecommendationView> items, @Nullable String next) {
  RecommendationPageView {
    items = List.copyOf(items);
  }
}
