package org.workershome.petition.sentiment;

import java.util.List;

/** The hot spots of a panel. */
record HotSpotsView(List<HotSpotView> items) {
  HotSpotsView {
    items = List.copyOf(items);
  }
}
