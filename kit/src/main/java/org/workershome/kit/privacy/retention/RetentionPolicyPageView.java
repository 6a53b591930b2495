package org.workershome.kit.privacy.retention;

import java.util.List;

/** Policies, by type and from the newest. */
public record RetentionPolicyPageView(List<RetentionPolicyView> items) {
  public RetentionPolicyPageView {
    items = List.copyOf(items);
  }
}
