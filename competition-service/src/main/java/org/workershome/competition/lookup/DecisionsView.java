package org.workershome.competition.lookup;

import java.util.List;

/** All decisions about one suggestion, oldest first. */
record DecisionsView(List<DecisionView> items) {
  DecisionsView {
    items = List.copyOf(items);
  }
}
