package org.workershome.petition.rating;

import java.util.List;

/** How the members of a group rate what became of their matters; as many as stand on its roster. */
record OutcomeRatingsView(List<OutcomeRatingView> items) {
  OutcomeRatingsView {
    items = List.copyOf(items);
  }
}
