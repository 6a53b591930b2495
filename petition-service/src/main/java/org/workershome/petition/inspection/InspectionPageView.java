package org.workershome.petition.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of inspections, newest first. */
record InspectionPageView(List<InspectionView> items, @Nullable String next) {
  InspectionPageView {
    items = List.copyOf(items);
  }
}
