package org.workershome.kit.privacy.consent;

import java.util.List;

/** Consents of one person, newest first. */
public record ConsentPageView(List<ConsentView> items) {
  public ConsentPageView {
    items = List.copyOf(items);
  }
}
