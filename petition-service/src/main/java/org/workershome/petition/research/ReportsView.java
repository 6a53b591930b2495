package org.workershome.petition.research;

import java.util.List;

/** The editions of a project's report, the oldest first, without their texts. */
record ReportsView(List<ReportEditionView> items) {
  ReportsView {
    items = List.copyOf(items);
  }
}
