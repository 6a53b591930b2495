package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.ids.Ids;

/** The outbox's tables behind the relay's back: the rows of one topic, and the lease. */
public final class OutboxTables {
  private static final Duration POLL = Duration.ofMillis(50);

  private final Superuser superuser;
  private final String topic;

  public OutboxTables(Superuser superuser, String topic) {
    this.superuser = superuser;
    this.topic = topic;
  }

  public long waiting() {
    return superuser.number("select count(*) from outbox where topic = ?", topic);
  }

  public void awaitEmpty(Duration atMost) {
    await()
        .pollInterval(POLL)
        .atMost(atMost)
        .untilAsserted(() -> assertThat(waiting()).as("events that wait").isZero());
  }

  public List<UUID> blocked() {
    return superuser
        .texts("select id from outbox where topic = ? and blocked_at is not null", topic)
        .stream()
        .map(UUID::fromString)
        .toList();
  }

  /** Counted tries of all that waits. */
  public List<String> attempts() {
    return superuser.texts("select attempts from outbox where topic = ? order by position", topic);
  }

  /** The pauses between the tries of a refused event are over. */
  public void nextTriesNow() {
    superuser.change(
        "update outbox set next_attempt_at = now() where topic = ? and attempts > 0", topic);
  }

  /** The events have waited so long. */
  public void age(Duration by) {
    superuser.change(
        "update outbox set created_at = created_at - make_interval(secs => ?) where topic = ?",
        by.toSeconds(),
        topic);
  }

  /** Another relay took the lease; this one may not send until {@link #endLeaseOfAnother}. */
  public void leaseToAnother() {
    // The relay takes its first lease when it starts, a moment after the tests may.
    await()
        .pollInterval(POLL)
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(
            () ->
                assertThat(
                        superuser.change(
                            "update outbox_lease set holder = ?, epoch = epoch + 1,"
                                + " until = now() + interval '1 hour'",
                            Ids.next()))
                    .isEqualTo(1));
  }

  /** Does nothing to a lease that is an honest one. */
  public void endLeaseOfAnother() {
    superuser.change(
        "update outbox_lease set until = now() - interval '1 second'"
            + " where until > now() + interval '10 minutes'");
  }
}
