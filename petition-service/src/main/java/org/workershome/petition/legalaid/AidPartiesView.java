package org.workershome.petition.legalaid;

import java.util.List;

/** Who joined the other side later, the first one first. */
record AidPartiesView(List<AidPartyView> items) {
  AidPartiesView {
    items = List.copyOf(items);
  }
}
