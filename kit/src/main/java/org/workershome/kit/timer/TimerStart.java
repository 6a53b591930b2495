package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term begins.
 *
 * @param kind of a {@link TimerRule}
 * @param event what began it, for people: 收到信访事项
 * @param startedOn the day of the event, which is not counted; proof of service gives it where a
 *     term runs from service
 * @param responsible who answers for it; may be said later
 */
public record TimerStart(
    TimerSubject of,
    String kind,
    String event,
    LocalDate startedOn,
    @Nullable TimerPerson responsible) {
  public TimerStart {
    requireNonNull(of, "of");
    requireNonNull(kind, "kind");
    requireNonNull(event, "event");
    requireNonNull(startedOn, "startedOn");
  }
}
