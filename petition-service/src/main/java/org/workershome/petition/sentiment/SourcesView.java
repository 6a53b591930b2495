package org.workershome.petition.sentiment;

import java.util.List;

/** The sources of a panel, in the order in which they were entered. */
record SourcesView(List<SourceView> items) {
  SourcesView {
    items = List.copyOf(items);
  }
}
