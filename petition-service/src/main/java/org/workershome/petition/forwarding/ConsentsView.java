package org.workershome.petition.forwarding;

import java.util.List;

/** What a petitioner of the direct line was asked; few: no paging. */
record ConsentsView(List<ConsentView> items) {
  ConsentsView {
    items = List.copyOf(items);
  }
}
