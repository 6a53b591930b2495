package org.workershome.kit.timer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of what the caller was told of. */
public record EscalationPageView(List<EscalationView> items, @Nullable String next) {
  public EscalationPageView {
    items = List.copyOf(items);
  }
}
