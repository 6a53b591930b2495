package org.workershome.kit.timer;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.clock.Pause;
import org.workershome.kit.clock.Span;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;

/** Gives a timer more days, or another term. */
@Singleton
class ExtendTimer {
  private final TimerTable table;
  private final ChangeTable changes;
  private final MoveDue move;
  private final KnownTerms rules;
  private final AuditTrail audit;
  private final CurrentCaller callers;

  ExtendTimer(
      TimerTable table,
      ChangeTable changes,
      MoveDue move,
      KnownTerms rules,
      AuditTrail audit,
      CurrentCaller callers) {
    this.table = table;
    this.changes = changes;
    this.move = move;
    this.rules = rules;
    this.audit = audit;
    this.callers = callers;
  }

  TimerStatus extend(TimerRow timer, TimerExtension wish, OffsetDateTime at) {
    LocalDate today = at.toLocalDate();
    timer.require(TimerMove.EXTENSION, today);
    ExtensionRule rule = given(timer, wish);
    Caller caller = callers.get();
    var requester = new TimerPerson(caller.subject(), caller.requirePersonRef());
    TimerPerson approver = wish.approver();
    if (approver == null) {
      throw refused(TimerProblem.APPROVER_MISSING, rule.legalBasis());
    }
    if (approver.personRef().equals(requester.personRef())) {
      audit.recordAttempt(
          AuditEntry.of("timer-self-approval", timer.of().recordType(), timer.of().recordId())
              .in(timer.of().union())
              .about(timer.of().personRef())
              .why(wish.reason()));
      throw refused(TimerProblem.SELF_APPROVAL, rule.legalBasis());
    }
    String notice = wish.noticeReference();
    if (notice == null || notice.isBlank()) {
      throw refused(TimerProblem.NOTICE_MISSING, rule.legalBasis());
    }
    changes.addExtension(
        timer, wish.by(), rule.legalBasis(), notice.strip(), requester, approver, at);
    return move.write(
        ChangeKind.EXTENDED, timer, timer.with(wish.by()), pausesOf(timer), wish.reason(), at);
  }

  /** What the law gives; that more was asked for is written down. */
  private ExtensionRule given(TimerRow timer, TimerExtension wish) {
    try {
      return provided(timer.term().legalBasis(), rules.find(timer.kind()), wish.by());
    } catch (ProblemException refused) {
      audit.recordAttempt(
          AuditEntry.of("timer-extension-refused", timer.of().recordType(), timer.of().recordId())
              .in(timer.of().union())
              .about(timer.of().personRef())
              .why(wish.reason())
              .changed("by", null, wish.by())
              .changed("problem", null, refused.type().code()));
      throw refused;
    }
  }

  TimerStatus reclassify(TimerRow timer, TimerRule to, String reason, OffsetDateTime at) {
    timer.require(TimerMove.RECLASSIFICATION, at.toLocalDate());
    Span extended = timer.extension();
    if (extended != null) {
      provided(to.term().legalBasis(), Optional.of(to), extended);
    }
    return move.write(
        ChangeKind.RECLASSIFIED,
        timer,
        timer.with(to.kind(), to.term()),
        pausesOf(timer),
        reason,
        at);
  }

  /**
   * @param legalBasis of the term: where no extension is provided, that is what gives none
   */
  private static ExtensionRule provided(String legalBasis, Optional<TimerRule> rule, Span by) {
    ExtensionRule extension = rule.map(TimerRule::extension).orElse(null);
    if (extension == null) {
      throw refused(TimerProblem.EXTENSION_NOT_PROVIDED, legalBasis);
    }
    Span most = extension.most();
    if (by.unit() != most.unit() || by.amount() > most.amount()) {
      throw refused(TimerProblem.EXTENSION_TOO_LONG, extension.legalBasis())
          .detail("至多可延长" + most, "at most " + most)
          .with("most", most.toString());
    }
    return extension;
  }

  private static ProblemException refused(TimerProblem problem, String article) {
    return new ProblemException(problem).with("article", article);
  }

  private List<Pause> pausesOf(TimerRow timer) {
    return table.pauses(List.of(timer.id())).getOrDefault(timer.id(), List.of());
  }
}
