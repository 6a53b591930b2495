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
import org.workershome.kit.notify.Messages;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Takes the visitor's rating, once. He gives it himself, or on the paper sheet, which an officer
 * enters: that is marked as such, counts once a second person has seen the sheet, and gives way to
 * the visitor's own word until then.
 */
@ApplicationScoped
class GiveFeedback {
  private final RecordTable records;
  private final FeedbackTable feedback;
  private final BookingTable bookings;
  private final Messages messages;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  GiveFeedback(
      RecordTable records,
      FeedbackTable feedback,
      BookingTable bookings,
      Messages messages,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.records = records;
    this.feedback = feedback;
    this.bookings = bookings;
    this.messages = messages;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  VisitorFeedbackView handle(UUID recordId, VisitorFeedbackRequest request) {
    Caller caller = callers.get();
    ReceptionRecord record = records.find(recordId);
    boolean onPaper = caller.kind() == CallerKind.STAFF;
    Rated before = feedback.of(recordId).orElse(null);
    if (before != null && (onPaper || !before.mayBeReplaced())) {
      throw new ProblemException(ReceptionProblem.RATED_BEFORE);
    }
    if (onPaper && !caller.requireUnion().contains(record.union())) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (before == null) {
      String by = onPaper ? caller.requirePersonRef() : null;
      feedback.rate(record, request, onPaper, caller.subject(), by, now);
    } else if (!feedback.replace(recordId, request, caller.subject(), now)) {
      throw new ProblemException(ReceptionProblem.RATED_BEFORE);
    }
    audit.record(
        AuditEntry.of("reception-rated", "reception-record", recordId)
            .in(record.union())
            .about(record.personRef())
            .changed("rating", before == null ? null : before.rating(), request.rating())
            .changed("onPaper", null, onPaper));
    if (onPaper) {
      // Whoever did not fill in a sheet learns that there is one, and says it himself.
      messages.send(
          ReceptionMessage.RATED_ON_PAPER.to(bookings.find(record.bookingId()), record.dayOn()));
    }
    return new VisitorFeedbackView(recordId, request.rating(), onPaper, null, now);
  }
}
