package org.workershome.petition.supervision;

import java.util.List;

/** All urgings of a petition, oldest first. */
record UrgingsView(List<UrgingView> items) {
  UrgingsView {
    items = List.copyOf(items);
  }
}
