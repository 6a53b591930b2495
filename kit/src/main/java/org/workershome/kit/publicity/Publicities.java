package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;

/**
 * The one door for what happens to a publicity, in the transaction at hand. Frozen, published,
 * perhaps extended, concluded; or upheld, frozen again and published anew; or withdrawn by two.
 */
@Singleton
public final class Publicities {
  static final String RECORD = "publicity";
  static final int LONGEST_DAYS = 250;

  private final PublicityTable table;
  private final SnapshotTable snapshots;
  private final ObjectionTable objections;
  private final PublicityKinds kinds;
  private final PublicityTerms terms;
  private final PublicityAnchors anchors;
  private final EvidenceTable evidence;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  Publicities(
      PublicityTable table,
      SnapshotTable snapshots,
      ObjectionTable objections,
      PublicityKinds kinds,
      PublicityTerms terms,
      PublicityAnchors anchors,
      EvidenceTable evidence,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.table = table;
    this.snapshots = snapshots;
    this.objections = objections;
    this.kinds = kinds;
    this.terms = terms;
    this.anchors = anchors;
    this.evidence = evidence;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /**
   * Lets the next step of a record pass only after a publicity that ended without a verified
   * objection.
   *
   * @throws ProblemException 404 when the caller may not know it, 422 when it is not finished
   */
  public void requireFinished(UUID id) {
    Publicity publicity = table.require(id);
    if (publicity.state() != PublicityState.FINISHED) {
      throw notFinished().with("publicity", publicity.id()).with("state", publicity.state());
    }
  }

  /**
   * As {@link #requireFinished(UUID)}, for the one that a record has; without any it is refused,
   * too.
   */
  public void requireFinished(String kind, String subjectId) {
    UUID id = table.of(kind, subjectId).map(Publicity::id).orElseThrow(Publicities::notFinished);
    requireFinished(id);
  }

  /**
   * As {@link #requireFinished(String, String)}, but a record that never had a publicity passes.
   * One whose list was objected to with reason does not, also when it was withdrawn after that.
   */
  public void requireNoneUnfinished(String kind, String subjectId) {
    Optional<Publicity> publicity = table.of(kind, subjectId);
    if (publicity.isPresent()) {
      requireFinished(publicity.get().id());
    } else if (!snapshots.upheld(kind, subjectId).isEmpty()) {
      throw notFinished();
    }
  }

  /**
   * Lets what a list says of a record be changed, while no list of it is shown or was shown to its
   * end. Until the transaction ends, none will be.
   *
   * @throws ProblemException 409 otherwise
   */
  public void requireChangeable(String kind, String subjectId) {
    Optional<Publicity> publicity = table.of(kind, subjectId);
    if (publicity.isEmpty()) {
      return;
    }
    PublicityState state = table.lock(publicity.get().id()).state();
    if (state == PublicityState.PUBLISHED || state == PublicityState.FINISHED) {
      throw new ProblemException(PublicityProblem.LIST_IS_SHOWN)
          .with("publicity", publicity.get().id())
          .with("state", state);
    }
  }

  private static ProblemException notFinished() {
    return new ProblemException(PublicityProblem.PUBLICITY_NOT_FINISHED)
        .detail("公示期满且无成立的异议后方可办理", "The next step waits for a publicity without objection");
  }

  /** Lets a running period end later; never sooner. */
  Publicity extend(UUID id, @Nullable String ifMatch, LocalDate endsOn, String reason) {
    Publicity publicity = locked(id, ifMatch, PublicityMove.EXTEND);
    handled(publicity);
    if (!publicity.runsOn(today())) {
      throw illegal(publicity);
    }
    if (!endsOn.isAfter(publicity.requireEnd())) {
      throw new ProblemException(PublicityProblem.PERIOD_NEVER_SHORTENED)
          .detail(
              "新的截止日须晚于 " + publicity.requireEnd(),
              "the new last day must be after " + publicity.requireEnd());
    }
    if (endsOn.isAfter(terms.end(today(), LONGEST_DAYS).date())) {
      throw new ProblemException(PublicityProblem.PERIOD_NEVER_SHORTENED)
          .detail("公示期过长", "the period would be too long");
    }
    table.change(publicity, "ends_on = ?, extended = true, anchors = anchors + 1", endsOn);
    snapshots.endsOn(id, publicity.round(), endsOn);
    anchors.anchor(publicity, "EXTENDED", publicity.startsOn(), endsOn);
    audit.record(
        entry("publicity-extended", publicity)
            .why(reason)
            .changed("endsOn", publicity.endsOn(), endsOn));
    return table.require(id);
  }

  /**
   * Ends it when its last day is over and what came on it on paper could be entered, every
   * objection is screened and none was verified.
   */
  Publicity conclude(UUID id, @Nullable String ifMatch) {
    Publicity publicity = locked(id, ifMatch, PublicityMove.CONCLUDE);
    PublicityKind kind = handled(publicity);
    // As the calendar is now: the sweep may not have moved the end yet.
    PublicityTerms.Day end = terms.recounted(publicity, today());
    requireOver(end.date());
    if (publicity.endsProvisional() || end.provisional()) {
      throw new ProblemException(PublicityProblem.PERIOD_PROVISIONAL)
          .detail("待该年度放假安排导入并重算截止日后方可结束", "Once that year is imported, the end is counted again")
          .with("endsOn", publicity.requireEnd());
    }
    long open = objections.open(id);
    if (open > 0) {
      throw new ProblemException(PublicityProblem.OBJECTIONS_OPEN).with("openObjections", open);
    }
    if (kind.place() == PublicityPlace.UNIT && evidence.of(id, publicity.round()).isEmpty()) {
      throw new ProblemException(PublicityProblem.EVIDENCE_MISSING);
    }
    table.change(
        publicity, "state = 'FINISHED', ended_at = ?, anchors = anchors + 1", clock.instant());
    snapshots.end(id, publicity.round(), "FINISHED");
    snapshots.close(id);
    anchors.anchor(publicity, "FINISHED", publicity.startsOn(), publicity.endsOn());
    audit.record(
        entry("publicity-finished", publicity)
            .changed("state", publicity.state(), PublicityState.FINISHED));
    return table.require(id);
  }

  private void requireOver(LocalDate end) {
    LocalDate from = terms.concludedFrom(end);
    if (today().isBefore(from)) {
      throw new ProblemException(PublicityProblem.PERIOD_STILL_RUNS)
          .detail(
              "公示至 " + end + " 止，最后一日收到的书面异议须有一个工作日录入，" + from + " 起方可结束",
              "it runs to the end of "
                  + end
                  + "; paper of its last day has one working day to be"
                  + " entered, so it is concluded from "
                  + from
                  + " on")
          .with("endsOn", end)
          .with("concludedFrom", from);
    }
  }

  Publicity locked(UUID id, @Nullable String ifMatch, PublicityMove move) {
    Publicity publicity = table.lock(id);
    ETags.require(ifMatch, publicity.version());
    if (!publicity.state().legalMoves().contains(move)) {
      throw illegal(publicity);
    }
    return publicity;
  }

  /** The kind, when the caller is one of those who handle it. */
  private PublicityKind handled(Publicity publicity) {
    return kinds.requirePublisher(callers.get(), publicity);
  }

  static ProblemException illegal(Publicity publicity) {
    return new ProblemException(PublicityProblem.ILLEGAL_PUBLICITY_MOVE)
        .with("state", publicity.state())
        .with("legalMoves", publicity.state().legalMoves());
  }

  static AuditEntry entry(String action, Publicity publicity) {
    return AuditEntry.of(action, RECORD, publicity.id()).in(publicity.union());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
