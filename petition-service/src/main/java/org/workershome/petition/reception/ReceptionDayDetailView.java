package org.workershome.petition.reception;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day with its slots. */
@Schema(description = "接待日及时段 / A reception day with its slots")
record ReceptionDayDetailView(ReceptionDayView day, List<ReceptionSlotView> slots) {
  ReceptionDayDetailView {
    slots = List.copyOf(slots);
  }
}
