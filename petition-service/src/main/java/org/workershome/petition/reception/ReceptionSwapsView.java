package org.workershome.petition.reception;

import java.util.List;

/** The swaps of a day, the oldest first. */
record ReceptionSwapsView(List<ReceptionSwapView> items) {
  ReceptionSwapsView {
    items = List.copyOf(items);
  }
}
