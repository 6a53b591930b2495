package org.workershome.petition.research;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of projects, newest first. */
record ProjectPageView(List<ProjectView> items, @Nullable String next) {
  ProjectPageView {
    items = List.copyOf(items);
  }
}
