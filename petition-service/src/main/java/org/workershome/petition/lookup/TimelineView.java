package org.workershome.petition.lookup;

import java.util.List;

/** What happened to a petition, the oldest first. */
record TimelineView(List<TimelineEntryView> items) {
  TimelineView {
    items = List.copyOf(items);
  }
}
