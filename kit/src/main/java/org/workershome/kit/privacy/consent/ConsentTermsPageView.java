package org.workershome.kit.privacy.consent;

import java.util.List;

/** Everything that people are asked to agree to. */
public record ConsentTermsPageView(List<ConsentTermsView> items) {
  public ConsentTermsPageView {
    items = List.copyOf(items);
  }
}
