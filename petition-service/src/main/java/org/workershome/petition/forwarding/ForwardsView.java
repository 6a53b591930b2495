package org.workershome.petition.forwarding;

import java.util.List;

/** Transfers and assignments. */
record ForwardsView(List<ForwardView> items) {
  ForwardsView {
    items = List.copyOf(items);
  }
}
