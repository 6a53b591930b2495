package org.workershome.petition.groupvisit;

import java.util.List;

/** The local rules of a union and of those above and below it, at most 500, the newest first. */
record LimitsView(List<LimitView> items) {
  LimitsView {
    items = List.copyOf(items);
  }
}
