package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.publicity.PublicityTerms.Day;

/**
 * Takes objections. What comes online is done in the scope of a job, the repetition's key included:
 * no row, no audit entry and no setting of the transaction names the account, the address or the
 * request that it came from.
 */
@Singleton
class RaiseObjection {
  static final String RECORD = "publicity-objection";
  private static final String ONLINE = "ONLINE";
  private static final String JOB = "publicity-objection";
  private static final String ARTICLE = "公示期（民法典 第二百零一条 期间自次日起算）";

  private final PublicityTable table;
  private final SnapshotTable snapshots;
  private final ObjectionTable objections;
  private final PublicityKinds kinds;
  private final PublicityTerms terms;
  private final ObjectionLimit limit;
  private final Idempotency idempotency;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  RaiseObjection(
      PublicityTable table,
      SnapshotTable snapshots,
      ObjectionTable objections,
      PublicityKinds kinds,
      PublicityTerms terms,
      ObjectionLimit limit,
      Idempotency idempotency,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.table = table;
    this.snapshots = snapshots;
    this.objections = objections;
    this.kinds = kinds;
    this.terms = terms;
    this.limit = limit;
    this.idempotency = idempotency;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * @param place of the page on which the objector read the list
   * @throws ProblemException 404 when the caller could not have read it, 422 out of its period, 429
   *     after many from one address
   */
  Response online(UUID id, PublicityPlace place, URI self, ObjectionRequest request) {
    Caller objector = callers.get();
    ProblemException.refuseAny(faults(request));
    try {
      return SystemScope.call(
          JOB,
          () ->
              idempotency.once(
                  "raiseObjection",
                  request,
                  () -> {
                    Publicity publicity = table.lockShared(id);
                    requireReader(publicity, place, objector);
                    limit.take(id);
                    String person = request.named() ? objector.personRef() : null;
                    return taken(publicity, request, today(), ONLINE, person, self);
                  }));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the objection could not be taken", e);
    }
  }

  /** Entered from paper, by staff of the screening union: the list's owner never holds it. */
  Reply paper(UUID id, PaperObjectionRequest request, URI self) {
    Publicity publicity = table.lockShared(id);
    Caller clerk = callers.get();
    PublicityKinds.requireAny(clerk, kinds.require(publicity.kind()).screeners());
    if (!publicity.screeningUnion().equals(clerk.requireUnion())) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("书面异议由核查工会录入", "Paper is entered by the union that screens");
    }
    List<FieldFault> faults = faults(request.objection());
    if (request.receivedOn().isAfter(today())) {
      faults.add(new FieldFault("receivedOn", "IN_FUTURE", "不得晚于今天", "lies in the future"));
    }
    ProblemException.refuseAny(faults);
    return taken(publicity, request.objection(), request.receivedOn(), "PAPER", null, self);
  }

  private Reply taken(
      Publicity publicity,
      ObjectionRequest request,
      LocalDate receivedOn,
      String channel,
      @Nullable String personRef,
      URI self) {
    if (!publicity.runsOn(receivedOn)) {
      noteLate(publicity, channel);
      throw outOfPeriod(publicity);
    }
    requireLine(publicity, request.line());
    Day due = terms.end(receivedOn, terms.screening(kinds.require(publicity.kind()), receivedOn));
    UUID id = Ids.next();
    objections.insert(id, publicity, request, receivedOn, due, channel, personRef);
    // Read by auditors of the screening union and above, never by those of the list's owner.
    AuditEntry raised =
        AuditEntry.of("objection-raised", RECORD, id)
            .in(publicity.screeningUnion())
            .changed("publicity", null, publicity.id())
            .changed("channel", null, channel)
            .changedUnseen("text");
    if (channel.equals(ONLINE)) {
      audit.recordWithoutOrigin(raised);
    } else {
      audit.record(raised);
    }
    return Reply.created(self, new ObjectionReceiptView(id, receivedOn, due.date()));
  }

  /** That somebody tried, and not who: whatever clerk enters paper is known as always. */
  private void noteLate(Publicity publicity, String channel) {
    AuditEntry late =
        AuditEntry.of("objection-out-of-period", "publicity", publicity.id())
            .in(publicity.screeningUnion())
            .changed("channel", null, channel);
    if (channel.equals("PAPER")) {
      audit.recordAttempt(late);
    } else {
      audit.recordAttemptWithoutOrigin(late);
    }
  }

  /** Whoever could not read the list knows nothing of it; one that never was shown is not there. */
  private static void requireReader(Publicity publicity, PublicityPlace place, Caller objector) {
    boolean member =
        place == PublicityPlace.PUBLIC
            || (objector.union() != null && publicity.audience().contains(objector.union()));
    boolean neverShown = publicity.state() == PublicityState.FROZEN && publicity.round() == 1;
    if (publicity.place() != place || !member || neverShown) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
  }

  private void requireLine(Publicity publicity, @Nullable Integer line) {
    if (line == null) {
      return;
    }
    int lines =
        snapshots
            .find(publicity.id(), publicity.round())
            .map(shown -> Snapshot.lines(shown.content()).size())
            .orElse(0);
    if (line > lines) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("line", "UNKNOWN_VALUE", "名单没有这一行", "the list has no such line");
    }
  }

  private static ProblemException outOfPeriod(Publicity publicity) {
    var problem =
        new ProblemException(PublicityProblem.OBJECTION_OUT_OF_PERIOD).with("article", ARTICLE);
    LocalDate start = publicity.startsOn();
    LocalDate end = publicity.endsOn();
    if (start == null || end == null) {
      return problem.detail("名单已暂停公示", "The list is not shown at present");
    }
    return problem
        .detail("公示期为 " + start + " 至 " + end, "The period is " + start + " to " + end)
        .with("startsOn", start)
        .with("endsOn", end);
  }

  private static List<FieldFault> faults(ObjectionRequest request) {
    List<FieldFault> faults = new ArrayList<>();
    if (request.named() && request.name() == null) {
      faults.add(new FieldFault("name", "NOT_NULL", "实名异议须填写姓名", "a named objection needs it"));
    }
    if (!request.named() && request.name() != null) {
      faults.add(anonymous("name"));
    }
    if (!request.named() && request.contact() != null) {
      faults.add(anonymous("contact"));
    }
    return faults;
  }

  private static FieldFault anonymous(String field) {
    return new FieldFault(
        field, "NOT_WHEN_ANONYMOUS", "匿名异议不收集此项", "is not taken of an anonymous objector");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
