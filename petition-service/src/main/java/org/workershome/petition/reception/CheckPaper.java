package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.Handler;

/**
 * A second person looks at the paper sheet of a rating: neither who entered it, nor the leader whom
 * it rates. Until then it counts for nothing.
 */
@ApplicationScoped
class CheckPaper {
  private final RecordTable records;
  private final FeedbackTable feedback;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  CheckPaper(
      RecordTable records,
      FeedbackTable feedback,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.records = records;
    this.feedback = feedback;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  VisitorFeedbackView handle(UUID recordId, @Nullable String ifMatch, PaperCheckRequest request) {
    ReceptionRecord record = records.find(recordId);
    ETags.require(ifMatch, record.version());
    Rated rated = feedback.of(recordId).orElse(null);
    if (rated == null || !rated.waitsForCheck()) {
      throw new ProblemException(ReceptionProblem.NO_PAPER_TO_CHECK);
    }
    var second = Handler.of(callers.get());
    if (second.personRef().equals(rated.byRef())
        || second.subject().equals(rated.bySubject())
        || second.personRef().equals(record.leaderRef())) {
      throw new ProblemException(ReceptionProblem.PAPER_SECOND_PERSON);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!feedback.checked(recordId, request.finding(), request.reason(), second, now)) {
      throw new ProblemException(ReceptionProblem.NO_PAPER_TO_CHECK);
    }
    audit.record(
        AuditEntry.of("reception-paper-checked", "reception-record", recordId)
            .in(record.union())
            .about(record.personRef())
            .changed("finding", null, request.finding())
            .changedUnseen("reason"));
    return new VisitorFeedbackView(recordId, rated.rating(), true, request.finding(), now);
  }
}
