package org.workershome.petition.sentiment;

import java.util.List;

/** What holds today, and what was set. */
record SentimentTermsView(
    int dueWorkingDays, int minimumAnswers, int smallestCell, List<SentimentTermView> items) {
  SentimentTermsView {
    items = List.copyOf(items);
  }
}
