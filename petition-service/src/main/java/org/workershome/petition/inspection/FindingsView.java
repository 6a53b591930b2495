package org.workershome.petition.inspection;

import java.util.List;

/** The findings of an inspection that the caller may see, oldest first. */
record FindingsView(List<FindingView> items) {
  FindingsView {
    items = List.copyOf(items);
  }
}
