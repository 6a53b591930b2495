package org.workershome.kit.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of lists that are shown. */
public record ShownPageView(List<ShownSummaryView> items, @Nullable String next) {
  public ShownPageView {
    items = List.copyOf(items);
  }
}
