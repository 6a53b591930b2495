package org.workershome.petition.reception;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A time on a reception day. */
@Schema(description = "预约时段 / A time that can be booked")
record ReceptionSlotView(
    UUID id,
    @Schema(examples = "09:00") String startsAt,
    @Schema(examples = "09:30") String endsAt,
    int capacity,
    @Schema(description = "余位 / Places left") int free,
    @Schema(description = "已过 / Over") boolean past) {

  static ReceptionSlotView of(Slot slot, boolean past) {
    return new ReceptionSlotView(
        slot.id(),
        ClockTimes.text(slot.startsAt()),
        ClockTimes.text(slot.endsAt()),
        slot.capacity(),
        past ? 0 : slot.free(),
        past);
  }
}
