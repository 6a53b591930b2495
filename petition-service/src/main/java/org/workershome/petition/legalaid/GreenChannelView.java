package org.workershome.petition.legalaid;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.LocalDates;

/**
 * The one day of the green channel, and which of its four steps were taken on it; false also while
 * one is still to be taken.
 */
@Schema(description = "绿色通道：当日受理、批准、指派、会见 / The green channel's one day")
record GreenChannelView(
    LocalDate day, boolean accepted, boolean granted, boolean assigned, boolean met, boolean kept) {

  static @Nullable GreenChannelView of(LegalAid aid) {
    LocalDate day = aid.greenOn();
    if (day == null) {
      return null;
    }
    // Aid that came before its papers was never waited for.
    boolean granted = isOn(aid.decision().decidedAt(), day);
    boolean accepted = isOn(aid.decision().acceptedAt(), day) || granted;
    boolean assigned = isOn(aid.help().assignedAt(), day);
    boolean met = isOn(aid.help().metAt(), day);
    return new GreenChannelView(
        day, accepted, granted, assigned, met, accepted && granted && assigned && met);
  }

  private static boolean isOn(@Nullable Instant at, LocalDate day) {
    return at != null && LocalDates.of(at).equals(day);
  }
}
