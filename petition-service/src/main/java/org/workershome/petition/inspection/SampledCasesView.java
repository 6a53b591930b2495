package org.workershome.petition.inspection;

import java.util.List;

/** The whole sample, in the order in which it was drawn. */
record SampledCasesView(List<SampledCaseView> items) {
  SampledCasesView {
    items = List.copyOf(items);
  }
}
