package org.workershome.kit.privacy.reveal;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.privacy.rows.Rows;
import org.workershome.kit.problem.ProblemException;

/** What was shown in clear, and how often to one person within an hour, from whichever account. */
@Singleton
class RevealUses {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Rows rows;
  private final Clock clock;
  private final int most;

  RevealUses(
      Rows rows,
      Clock clock,
      @ConfigProperty(name = "workershome.privacy.reveals-per-hour", defaultValue = "60")
          int most) {
    if (most < 1) {
      throw new IllegalArgumentException("workershome.privacy.reveals-per-hour must be 1 or more");
    }
    this.rows = rows;
    this.clock = clock;
    this.most = most;
  }

  /**
   * Lets one person's reveals through one after the other, so that many at once do not pass the
   * limit together.
   *
   * @throws ProblemException 429, with the seconds until the next one is possible
   */
  void requireRoom(Caller caller) {
    String person = caller.requirePersonRef();
    rows.lock("reveal", person);
    Instant now = clock.instant();
    Optional<Instant> inTheWay =
        rows.one(
            "select at from reveal_use where actor_ref = ? and at > ? order by at desc offset ? limit 1",
            row -> Rows.instantOf(row, "at"),
            person,
            now.minus(HOUR),
            most - 1);
    if (inTheWay.isPresent()) {
      throw tooMany(Duration.between(now, inTheWay.get().plus(HOUR)));
    }
  }

  void add(Caller caller, RevealAsk ask, RevealTarget target, @Nullable UUID approval) {
    rows.change(
        "insert into reveal_use (id, record_type, record_id, field, union_path, person_ref, purpose,"
            + " actor_subject, actor_ref, approval_id, at)"
            + " values (?, ?, ?, ?, ?::ltree, ?, ?, ?, ?, ?, ?)",
        Ids.next(),
        ask.recordType(),
        ask.record(),
        ask.field(),
        target.union(),
        target.personRef(),
        ask.purpose(),
        caller.subject(),
        caller.requirePersonRef(),
        approval,
        clock.instant());
  }

  private ProblemException tooMany(Duration wait) {
    return new ProblemException(RevealProblem.REVEAL_LIMIT)
        .detail("每人每小时最多查看 " + most + " 次", "At most " + most + " fields an hour for each person")
        .retryAfter((int) Math.max(1, wait.toSeconds() + 1));
  }
}
