package org.workershome.petition.sentiment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of panels, newest first. */
record PanelPageView(List<PanelView> items, @Nullable String next) {
  PanelPageView {
    items = List.copyOf(items);
  }
}
