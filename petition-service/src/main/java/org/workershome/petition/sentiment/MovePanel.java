package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.timer.TimerPerson;
import org.workershome.kit.timer.Timers;
import org.workershome.petition.core.FreeOfPersons;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Reach;

/** Opens a panel, and moves it from draft to approval. */
@ApplicationScoped
class MovePanel {
  private final PanelTable panels;
  private final CountPanel count;
  private final PanelDue due;
  private final Timers timers;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  MovePanel(
      PanelTable panels,
      CountPanel count,
      PanelDue due,
      Timers timers,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.panels = panels;
    this.count = count;
    this.due = due;
    this.timers = timers;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Panel open(PanelRequest request) {
    Caller caller = callers.get();
    var by = Handler.of(caller);
    UnionPath union = Reach.of(caller, request.union());
    Quarter quarter = request.period();
    if (today().isBefore(quarter.firstDay())) {
      throw new ProblemException(SentimentProblem.QUARTER_NOT_BEGUN)
          .with("firstDay", quarter.firstDay());
    }
    UUID id = Ids.next();
    if (!panels.insert(id, union, quarter, due.of(union, quarter), now())) {
      throw new ProblemException(SentimentProblem.PANEL_EXISTS).with("quarter", quarter.toString());
    }
    TimerPerson responsible =
        union.equals(caller.union()) ? new TimerPerson(by.subject(), by.personRef()) : null;
    timers.start(due.start(id, union, quarter, responsible), due.term(union, quarter));
    Panel opened = panels.find(id);
    panels.moved(opened, PanelMove.OPENING, by, null, now());
    audit.record(
        AuditEntry.of("panel-opened", PanelDue.RECORD_TYPE, id)
            .in(union)
            .changed("quarter", null, quarter));
    return opened;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Panel content(UUID id, @Nullable String ifMatch, PanelContentRequest content) {
    Panel panel = locked(id, ifMatch, PanelMove.CONTENT);
    FreeOfPersons.require("zeroReason", content.zeroReason(), "assessment", content.assessment());
    panels.content(panel, content);
    return noted(panel, "panel-content-changed", null);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Panel submit(UUID id, @Nullable String ifMatch) {
    Panel panel = locked(id, ifMatch, PanelMove.SUBMISSION);
    if (today().isBefore(panel.quarter().lastDay())) {
      throw new ProblemException(SentimentProblem.QUARTER_NOT_OVER)
          .with("lastDay", panel.quarter().lastDay());
    }
    PanelContent.requireComplete(panel, count.live(panel));
    var by = Handler.of(callers.get());
    panels.submit(panel, by, today());
    panels.moved(panel, PanelMove.SUBMISSION, by, null, now());
    return noted(panel, "panel-submitted", null);
  }

  /**
   * Freezes the panel as it is in this transaction, with the panels below that are approved by now.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  Panel approve(UUID id, @Nullable String ifMatch, PanelDecisionRequest request) {
    Panel panel = locked(id, ifMatch, PanelMove.APPROVAL);
    var by = Handler.of(callers.get());
    if (by.personRef().equals(panel.submittedByRef())) {
      throw new ProblemException(SentimentProblem.OWN_PANEL);
    }
    PanelNumbersView numbers = count.live(panel);
    PanelContent.requireComplete(panel, numbers);
    panels.approve(panel, by, today(), count.freeze(numbers));
    panels.moved(panel, PanelMove.APPROVAL, by, request.note(), now());
    timers.running(PanelDue.RECORD_TYPE, id).forEach(timer -> timers.complete(timer.id(), today()));
    return noted(panel, "panel-approved", request.note());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Panel sendBack(UUID id, @Nullable String ifMatch, PanelReturnRequest request) {
    Panel panel = locked(id, ifMatch, PanelMove.RETURN);
    var by = Handler.of(callers.get());
    panels.sendBack(panel);
    panels.moved(panel, PanelMove.RETURN, by, request.note(), now());
    return noted(panel, "panel-sent-back", request.note());
  }

  private Panel locked(UUID id, @Nullable String ifMatch, PanelMove move) {
    Panel panel = panels.lock(id);
    ETags.require(ifMatch, panel.version());
    panel.state().require(move);
    return panel;
  }

  private Panel noted(Panel before, String action, @Nullable String why) {
    Panel after = panels.find(before.id());
    audit.record(
        AuditEntry.of(action, PanelDue.RECORD_TYPE, before.id())
            .in(before.union())
            .why(why)
            .changed("state", before.state(), after.state())
            .changed("version", before.version(), after.version()));
    return after;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
