package org.workershome.petition.sentiment;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.timer.Timers;
import org.workershome.petition.core.LocalDates;

/**
 * Opens the panels that unions owe, with their timers: what nobody asks for would be missed by
 * nobody. Of this quarter, and of the last one where the duty was there before its end.
 */
@Singleton
class OpenOwedPanels {
  static final String SUBJECT = "sentiment-duty";
  private static final int BATCH = 200;

  private final DutyTable duties;
  private final PanelTable panels;
  private final PanelDue due;
  private final Timers timers;
  private final AuditTrail audit;
  private final Clock clock;

  OpenOwedPanels(
      DutyTable duties,
      PanelTable panels,
      PanelDue due,
      Timers timers,
      AuditTrail audit,
      Clock clock) {
    this.duties = duties;
    this.panels = panels;
    this.due = due;
    this.timers = timers;
    this.audit = audit;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "7m")
  @RunOnVirtualThread
  void sweep() {
    SystemScope.run(SUBJECT, this::all);
  }

  private void all() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    Quarter now = Quarter.of(today);
    Quarter before = Quarter.of(now.firstDay().minusDays(1));
    open(before, before.lastDay());
    open(now, today);
  }

  private void open(Quarter quarter, LocalDate day) {
    String after = "";
    List<UnionPath> owed;
    do {
      String from = after;
      owed = QuarkusTransaction.requiringNew().call(() -> duties.owed(quarter, day, from, BATCH));
      for (UnionPath union : owed) {
        QuarkusTransaction.requiringNew().run(() -> open(quarter, union));
        after = union.value();
      }
    } while (owed.size() == BATCH);
  }

  /** Somebody who opens it at the same moment is as good. */
  private void open(Quarter quarter, UnionPath union) {
    UUID id = Ids.next();
    if (!panels.insert(id, union, quarter, due.of(union, quarter), LocalDates.now(clock))) {
      return;
    }
    timers.start(due.start(id, union, quarter, null), due.term(union, quarter));
    panels.openedByItself(panels.find(id), "system:" + SUBJECT, LocalDates.now(clock));
    audit.record(
        AuditEntry.of("panel-owed", PanelDue.RECORD_TYPE, id)
            .in(union)
            .changed("quarter", null, quarter));
  }
}
