package org.workershome.kit.publicity;

import org.jspecify.annotations.Nullable;

/**
 * An objection as its screener sees it.
 *
 * @param channel {@code ONLINE} or {@code PAPER}
 */
public record ObjectionDetailView(
    ObjectionView objection,
    String channel,
    boolean named,
    @Nullable String name,
    @Nullable String contact,
    String text) {
  @Override
  public String toString() {
    return "ObjectionDetailView[…]";
  }
}
