package org.workershome.petition.reception;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day of the roster, and what it lacks to be published. */
@Schema(description = "拟公示的接待日 / A day of the roster, and what it still lacks")
record RosterEntryView(ReceptionDayView day, Set<RosterItem> missing) {
  RosterEntryView {
    missing = Set.copyOf(missing);
  }
}
