package org.workershome.kit.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.workershome.kit.ids.Clocks;

/** A clock that moves only when the test says so. */
public final class MutableClock extends Clock {
  private final AtomicReference<Instant> now;
  private final ZoneId zone;

  public MutableClock(Instant start) {
    this(new AtomicReference<>(start), Clocks.ZONE);
  }

  private MutableClock(AtomicReference<Instant> now, ZoneId zone) {
    this.now = now;
    this.zone = zone;
  }

  /** Starts at a date and time of Asia/Shanghai, such as {@code 2026-01-15T09:00:00+08:00}. */
  public static MutableClock at(String dateTime) {
    return new MutableClock(java.time.OffsetDateTime.parse(dateTime).toInstant());
  }

  public void set(Instant instant) {
    now.set(instant);
  }

  public void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  /** The same time, seen in another zone: both move together. */
  @Override
  public Clock withZone(ZoneId other) {
    return new MutableClock(now, other);
  }

  @Override
  public Instant instant() {
    return now.get();
  }
}
