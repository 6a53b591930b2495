package org.workershome.kit.privacy.reveal;

import java.util.List;

/** The closed list of purposes. */
public record RevealPurposesView(List<RevealPurposeView> items) {
  public RevealPurposesView {
    items = List.copyOf(items);
  }
}
