package org.workershome.kit.publicity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of publicities. */
public record PublicityPageView(List<PublicityView> items, @Nullable String next) {
  public PublicityPageView {
    items = List.copyOf(items);
  }
}
