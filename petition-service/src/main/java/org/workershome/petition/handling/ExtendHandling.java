package org.workershome.petition.handling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.timer.TimerStatus;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.Letter;
import org.workershome.petition.core.LetterKind;
import org.workershome.petition.core.Letters;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Notification;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.PetitionerNews;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.Regulation;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/**
 * The one extension of handling: approved by the head, used by the owner, told to the petitioner.
 */
@ApplicationScoped
class ExtendHandling {
  private static final String APPROVE =
      """
      insert into petition_extension (petition_id, union_path, person_ref, days, reason, approved_at,
        approved_by_subject, approved_by_name, approved_by_ref)
      values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

  private static final String APPROVED =
      """
      select days, reason, approved_by_subject, approved_by_name, approved_by_ref from petition_extension
      where petition_id = ? and used_at is null""";

  private final Petitions petitions;
  private final CaseSql sql;
  private final Letters letters;
  private final PetitionTimers timers;
  private final PetitionerNews news;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  ExtendHandling(
      Petitions petitions,
      CaseSql sql,
      Letters letters,
      PetitionTimers timers,
      PetitionerNews news,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.sql = sql;
    this.letters = letters;
    this.timers = timers;
    this.news = news;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  private record Approval(int days, String reason, Handler by) {
    static Approval read(ResultSet row) throws SQLException {
      return new Approval(
          row.getInt(1),
          row.getString(2),
          new Handler(row.getString(3), row.getString(4), row.getString(5)));
    }
  }

  /** The head's word; it moves no date yet. */
  @Transactional(Transactional.TxType.MANDATORY)
  HandlingStep approve(PetitionId id, @Nullable String ifMatch, ExtensionApprovalRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.OPINION, id, ifMatch);
    var head = Handler.of(caller.get());
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
    HandlingTermRules.mayApprove(head.personRef(), petition.owner()).orRefuse();
    Instant now = LocalDates.now(clock);
    String reason = request.reason().strip();
    int written =
        sql.change(
            APPROVE,
            id.value(),
            petition.union().value(),
            petition.personRef(),
            request.days(),
            reason,
            now.atOffset(ZoneOffset.UTC),
            head.subject(),
            head.name(),
            head.personRef());
    if (written == 0) {
      throw new ProblemException(PetitionProblem.APPROVED_BEFORE);
    }
    audit.record(
        AuditEntry.of("petition-extension-approved", "petition", id)
            .in(petition.union())
            .about(petition.personRef())
            .why(reason)
            .changed("extensionDays", null, request.days()));
    return new HandlingStep(HandlingView.of(petition, null, null, null), petition.version());
  }

  /** The owner extends, and the petitioner is told why. */
  @Transactional(Transactional.TxType.MANDATORY)
  HandlingStep extend(PetitionId id, @Nullable String ifMatch, ExtensionRequest request) {
    Petition petition = petitions.lockFor(PetitionMove.OPINION, id, ifMatch);
    var officer = Handler.of(caller.get());
    HandlingRules.mayDecide(petition.handling(), caller.get().requireUnion()).orRefuse();
    HandlingRules.isOwner(petition.owner(), officer.personRef()).orRefuse();
    Approval approval =
        sql.read(Approval::read, APPROVED, id.value()).stream()
            .findFirst()
            .orElseThrow(() -> new ProblemException(PetitionProblem.APPROVAL_MISSING));
    TimerStatus term =
        timers
            .running(id, petition.summary() ? ProcedureTerms.SUMMARY : ProcedureTerms.HANDLING)
            .orElseThrow(() -> petition.illegal(PetitionMove.OPINION));
    Instant now = LocalDates.now(clock);
    String basis = Regulation.on(petition.receivedOn()).handling();
    Map<String, String> values =
        Map.of(
            "days", Integer.toString(approval.days()),
            "due", "",
            "explanation", request.explanation());
    Letter letter = letters.issue(petition, LetterKind.EXTENSION, values, basis, officer, now);
    TimerStatus longer =
        timers.extend(term, approval.days(), approval.by(), letter.number(), approval.reason());
    sql.change(
        "update petition_extension set used_at = ? where petition_id = ?",
        now.atOffset(ZoneOffset.UTC),
        id.value());
    news.tell(petition, Notification.EXTENDED);
    petitions.tell(TimelineEntry.of(id, TimelineKind.EXTENDED, now, null, null));
    return new HandlingStep(
        HandlingView.of(petition, letter.id(), letter.number(), longer.dueOn()),
        petition.version());
  }
}
