package org.workershome.petition.worklist;

import java.util.List;

/** The caller's own filters by name, then those that his union and those above it share. */
record SavedFiltersView(List<SavedFilterView> items) {
  SavedFiltersView {
    items = List.copyOf(items);
  }
}
