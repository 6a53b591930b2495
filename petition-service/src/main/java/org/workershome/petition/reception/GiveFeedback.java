package org.workershome.petition.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Takes the visitor's rating, once. He gives it himself, or on the paper sheet, which an officer
 * enters and which is counted as such.
 */
@ApplicationScoped
class GiveFeedback {
  private final RecordTable records;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  GiveFeedback(RecordTable records, AuditTrail audit, CurrentCaller callers, Clock clock) {
    this.records = records;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  VisitorFeedbackView handle(UUID recordId, VisitorFeedbackRequest request) {
    Caller caller = callers.get();
    ReceptionRecord record = records.find(recordId);
    if (record.rating() != null) {
      throw new ProblemException(ReceptionProblem.RATED_BEFORE);
    }
    boolean onPaper = caller.kind() == CallerKind.STAFF;
    if (onPaper && !caller.requireUnion().contains(record.union())) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    records.rate(record, request.rating(), request.words(), onPaper, caller.subject(), now);
    audit.record(
        AuditEntry.of("reception-rated", "reception-record", recordId)
            .in(record.union())
            .about(record.personRef())
            .changed("rating", null, request.rating())
            .changed("onPaper", null, onPaper));
    return new VisitorFeedbackView(recordId, request.rating(), onPaper, now);
  }
}
