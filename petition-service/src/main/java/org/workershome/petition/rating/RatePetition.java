package org.workershome.petition.rating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.CaseSql;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.PetitionTimers;
import org.workershome.petition.core.Petitions;
import org.workershome.petition.core.TimelineEntry;
import org.workershome.petition.core.TimelineKind;

/** The petitioner rates, once; an unsatisfied one is called back. */
@ApplicationScoped
class RatePetition {
  private static final String ADD =
      """
      insert into petition_rating (petition_id, union_path, person_ref, office, handler, comment_sealed, rated_on,
        rated_at, call_back_due_on)
      values (?, ?::ltree, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""";

  private static final String OF =
      """
      select office, handler, comment_sealed, rated_on, call_back_due_on, called_back_at, called_back_by_name,
        call_back_result, petition_id
      from petition_rating where petition_id = ?""";

  private final Petitions petitions;
  private final CaseSql sql;
  private final FieldCipher cipher;
  private final PetitionTimers timers;
  private final AuditTrail audit;
  private final CurrentCaller caller;
  private final Clock clock;

  RatePetition(
      Petitions petitions,
      CaseSql sql,
      FieldCipher cipher,
      PetitionTimers timers,
      AuditTrail audit,
      CurrentCaller caller,
      Clock clock) {
    this.petitions = petitions;
    this.sql = sql;
    this.cipher = cipher;
    this.timers = timers;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  /** The rating after a step, and the petition's version. */
  record Step(RatingView view, long version) {}

  @Transactional(Transactional.TxType.MANDATORY)
  Step rate(PetitionId id, @Nullable String ifMatch, RatingRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    if (!petition.personRef().equals(caller.get().requirePersonRef())) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    RatingRules.mayBeRated(petition.state().name(), petition.acceptedOn() != null).orRefuse();
    RatingRules.inWindow(petition.endedOn(), today).orRefuse();
    boolean unsatisfied =
        request.office() == Satisfaction.UNSATISFIED
            || request.handler() == Satisfaction.UNSATISFIED;
    LocalDate callBackDue =
        unsatisfied
            ? timers
                .start(
                    petition,
                    petition.handling(),
                    RatingTerms.CALL_BACK,
                    "信访人评价不满意",
                    today,
                    petition.owner())
                .dueOn()
            : null;
    String comment = request.comment();
    int written =
        sql.change(
            ADD,
            id.value(),
            petition.union().value(),
            petition.personRef(),
            request.office().name(),
            request.handler().name(),
            comment == null ? null : cipher.seal(comment.strip(), context(id)),
            today,
            now.atOffset(ZoneOffset.UTC),
            callBackDue);
    if (written == 0) {
      throw new ProblemException(PetitionProblem.RATED_BEFORE);
    }
    petitions.tell(TimelineEntry.of(id, TimelineKind.RATED, now, null, null));
    petitions.rated(petition, request.office().name(), request.handler().name(), now);
    return step(petition);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Step callBack(PetitionId id, @Nullable String ifMatch, CallBackRequest request) {
    Petition petition = petitions.lockForChange(id, ifMatch);
    var officer = Handler.of(caller.get());
    Instant now = LocalDates.now(clock);
    int written =
        sql.change(
            "update petition_rating set called_back_at = ?, called_back_by_name = ?,"
                + " called_back_by_ref = ?, call_back_result = ? where petition_id = ?"
                + " and call_back_due_on is not null and called_back_at is null",
            now.atOffset(ZoneOffset.UTC),
            officer.name(),
            officer.personRef(),
            request.result().strip(),
            id.value());
    if (written == 0) {
      throw new ProblemException(PetitionProblem.NO_CALL_BACK_OWED);
    }
    timers.done(id, LocalDates.of(now), RatingTerms.CALL_BACK);
    petitions.tell(TimelineEntry.of(id, TimelineKind.CALLED_BACK, now, null, null));
    audit.record(
        AuditEntry.of("petition-called-back", "petition", id)
            .in(petition.union())
            .about(petition.personRef()));
    return step(petition);
  }

  /**
   * @throws ProblemException 404 when the petition is not for the caller, or was not rated
   */
  @Transactional
  RatingView of(PetitionId id) {
    return find(petitions.find(id))
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private Step step(Petition petition) {
    return new Step(
        find(petition).orElseThrow(() -> new IllegalStateException("just written")),
        petition.version());
  }

  private Optional<RatingView> find(Petition petition) {
    return sql.read(row -> view(row, petition), OF, petition.id().value()).stream().findFirst();
  }

  private RatingView view(ResultSet row, Petition petition) throws SQLException {
    byte[] comment = row.getBytes(3);
    OffsetDateTime called = row.getObject(6, OffsetDateTime.class);
    LocalDate callBack = row.getObject(5, LocalDate.class);
    return new RatingView(
        Satisfaction.valueOf(row.getString(1)),
        Satisfaction.valueOf(row.getString(2)),
        comment == null ? null : cipher.open(comment, context(petition.id())),
        row.getObject(4, LocalDate.class),
        callBack,
        called == null ? null : called.toInstant(),
        row.getString(7),
        row.getString(8),
        callBack == null ? null : advice(petition.state().name()));
  }

  /** After an opinion the way is review; a terminated matter never reopens. */
  private static String advice(PetitionStateName state) {
    return switch (state) {
      case DELIVERED -> "您可以自收到处理意见书之日起三十日内申请复查。";
      case REVIEW_DELIVERED -> "您可以自收到复查意见书之日起三十日内申请复核。";
      case TERMINATED -> "信访程序已终结，工会将回访并做好解释。";
      default -> "工会将在五个工作日内回访。";
    };
  }

  private static String context(PetitionId id) {
    return "petition_rating.comment:" + id;
  }
}
