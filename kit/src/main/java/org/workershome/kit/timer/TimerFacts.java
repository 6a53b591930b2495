package org.workershome.kit.timer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known when somebody has to be told about a timer.
 *
 * @param responsible who answers for it; null while nobody does
 */
public record TimerFacts(
    UUID timerId,
    TimerSubject of,
    String kind,
    TimerAlarm alarm,
    @Nullable TimerPerson responsible) {

  static TimerFacts of(TimerRow timer, TimerAlarm alarm) {
    return new TimerFacts(timer.id(), timer.of(), timer.kind(), alarm, timer.responsible());
  }
}
