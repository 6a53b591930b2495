package org.workershome.petition.sentiment;

import java.util.List;

/** What was set by the caller's union and those above it, the nearest and latest first. */
record SentimentDutiesView(List<SentimentDutyView> items) {
  SentimentDutiesView {
    items = List.copyOf(items);
  }
}
