package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Looks into objections, outside of the unit whose list it is. A verified one takes the list down
 * and blocks the next step; of one that is not verified the reason stays.
 */
@Singleton
class ScreenObjection {
  private final PublicityTable table;
  private final SnapshotTable snapshots;
  private final ObjectionTable objections;
  private final PublicityAnchors anchors;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  ScreenObjection(
      PublicityTable table,
      SnapshotTable snapshots,
      ObjectionTable objections,
      PublicityAnchors anchors,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.table = table;
    this.snapshots = snapshots;
    this.objections = objections;
    this.anchors = anchors;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /** Without a word of any objector: for whoever sees the publicity. */
  List<ObjectionView> list(UUID publicity) {
    table.require(publicity);
    return objections.list(publicity, today()).stream().map(ObjectionTable.Found::view).toList();
  }

  /**
   * With what the objector wrote. Each look is written down.
   *
   * @throws ProblemException 404 for everybody but the screening union's screeners
   */
  ObjectionDetailView open(UUID publicityId, UUID id) {
    Publicity publicity = table.require(publicityId);
    ObjectionDetailView detail = detail(publicity, id);
    audit.record(
        AuditEntry.of("objection-read", RaiseObjection.RECORD, id).in(publicity.screeningUnion()));
    return detail;
  }

  ObjectionView screen(
      UUID publicityId, UUID id, @Nullable String ifMatch, ScreeningRequest request) {
    Publicity publicity = table.lock(publicityId);
    ObjectionView objection = detail(publicity, id).objection();
    Caller screener = callers.get();
    if (screener.requirePersonRef().equals(publicity.frozenByRef())) {
      audit.recordAttempt(
          AuditEntry.of("objection-screened-by-maker", RaiseObjection.RECORD, id)
              .in(publicity.screeningUnion()));
      throw new ProblemException(PublicityProblem.SCREENER_NOT_APART);
    }
    if (objection.state() != ObjectionState.OPEN) {
      throw new ProblemException(PublicityProblem.OBJECTION_SCREENED)
          .with("state", objection.state());
    }
    ETags.require(ifMatch, objection.version());
    if (publicity.endedAt() != null) {
      throw Publicities.illegal(publicity);
    }
    LineGuard.refuseNumbers("reason", request.reason());
    ObjectionState outcome =
        request.verified() ? ObjectionState.VERIFIED : ObjectionState.NOT_VERIFIED;
    if (!objections.decide(objection, outcome, request.reason(), screener, clock.instant())) {
      throw new ProblemException(PublicityProblem.OBJECTION_SCREENED);
    }
    audit.record(
        AuditEntry.of("objection-screened", RaiseObjection.RECORD, id)
            .in(publicity.screeningUnion())
            .changed("state", ObjectionState.OPEN, outcome));
    if (outcome == ObjectionState.VERIFIED && publicity.state() == PublicityState.PUBLISHED) {
      uphold(publicity);
    }
    return objections.find(publicityId, id, today()).orElseThrow().view();
  }

  private void uphold(Publicity publicity) {
    table.change(publicity, "state = 'UPHELD', anchors = anchors + 1");
    snapshots.end(publicity.id(), publicity.round(), "UPHELD");
    anchors.anchor(publicity, "UPHELD", publicity.startsOn(), publicity.endsOn());
    audit.record(
        Publicities.entry("publicity-upheld", publicity)
            .changed("state", publicity.state(), PublicityState.UPHELD));
  }

  private ObjectionDetailView detail(Publicity publicity, UUID id) {
    return objections
        .find(publicity.id(), id, today())
        .flatMap(found -> objections.detail(found.view()))
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
