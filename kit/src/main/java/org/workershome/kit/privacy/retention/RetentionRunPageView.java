package org.workershome.kit.privacy.retention;

import java.util.List;

/** Dry runs, newest first. */
public record RetentionRunPageView(List<RetentionRunView> items) {
  public RetentionRunPageView {
    items = List.copyOf(items);
  }
}
