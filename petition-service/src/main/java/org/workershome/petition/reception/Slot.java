package org.workershome.petition.reception;

import java.time.LocalTime;
import java.util.UUID;

/**
 * A time on a reception day.
 *
 * @param open whether the day takes bookings
 */
record Slot(
    UUID id,
    UUID dayId,
    LocalTime startsAt,
    LocalTime endsAt,
    int capacity,
    int taken,
    boolean open) {
  int free() {
    return open ? capacity - taken : 0;
  }
}
