package org.workershome.kit.privacy.retention;

import java.util.List;

/** Holds, newest first. */
public record LegalHoldPageView(List<LegalHoldView> items) {
  public LegalHoldPageView {
    items = List.copyOf(items);
  }
}
