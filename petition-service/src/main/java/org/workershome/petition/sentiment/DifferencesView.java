package org.workershome.petition.sentiment;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What has changed since a panel was approved.
 *
 * @param reportedSince unions whose panels were approved after it
 */
record DifferencesView(
    UUID panelId, LocalDate approvedOn, List<DifferenceView> items, List<String> reportedSince) {
  DifferencesView {
    items = List.copyOf(items);
    reportedSince = List.copyOf(reportedSince);
  }
}
