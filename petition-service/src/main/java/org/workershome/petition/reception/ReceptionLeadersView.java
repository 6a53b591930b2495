package org.workershome.petition.reception;

import java.util.List;

/** The leaders of a union who receive, in the order of their turns; those who left come last. */
record ReceptionLeadersView(List<ReceptionLeaderView> items) {
  ReceptionLeadersView {
    items = List.copyOf(items);
  }
}
