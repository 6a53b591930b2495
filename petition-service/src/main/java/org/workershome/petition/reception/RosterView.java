package org.workershome.petition.reception;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was published, or would be. */
@Schema(description = "公示的接待安排 / What was published, or would be")
record RosterView(boolean dryRun, List<RosterEntryView> items) {
  RosterView {
    items = List.copyOf(items);
  }
}
