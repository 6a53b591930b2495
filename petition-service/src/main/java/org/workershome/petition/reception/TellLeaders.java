package org.workershome.petition.reception;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.notify.Messages;

/**
 * Tells leaders of their days as far ahead as the rule says, or as soon as they are known when that
 * is later: a day that is published at short notice, or a leader who stands in. Each once,
 * whichever replica looks.
 */
@ApplicationScoped
class TellLeaders {
  private static final int BATCH = 200;

  private final DayTable days;
  private final Messages messages;
  private final AuditTrail audit;
  private final Clock clock;

  TellLeaders(DayTable days, Messages messages, AuditTrail audit, Clock clock) {
    this.days = days;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  @Scheduled(
      every = "${workershome.reception.sweep:PT1M}",
      delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @RunOnVirtualThread
  void scheduled() {
    sweep();
  }

  /** How many were told. */
  int sweep() {
    int[] told = {0};
    int[] more = {BATCH};
    while (more[0] == BATCH) {
      SystemScope.run(
          "reception-notice", () -> more[0] = QuarkusTransaction.requiringNew().call(this::batch));
      told[0] += more[0];
    }
    return told[0];
  }

  private int batch() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<ReceptionDay> told = days.tellable(LocalDate.ofInstant(now, Clocks.ZONE), now, BATCH);
    for (ReceptionDay day : told) {
      messages.send(ReceptionMessage.LEADER_TOLD.toLeader(day));
      audit.record(
          AuditEntry.of("reception-leader-told", "reception-day", day.id())
              .in(day.union())
              .changed("leaderToldAt", null, now));
    }
    return told.size();
  }
}
