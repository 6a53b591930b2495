package org.workershome.kit.publicity;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.rowscope.StatementRefused;

/** Fixes a list: what is frozen is shown to the letter, or frozen again. */
@Singleton
class FreezeList {
  private final PublicityTable table;
  private final SnapshotTable snapshots;
  private final ObjectionTable objections;
  private final PublicityKinds kinds;
  private final Publicities publicities;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  FreezeList(
      PublicityTable table,
      SnapshotTable snapshots,
      ObjectionTable objections,
      PublicityKinds kinds,
      Publicities publicities,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.table = table;
    this.snapshots = snapshots;
    this.objections = objections;
    this.kinds = kinds;
    this.publicities = publicities;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /** A list that passed every check. */
  record Ready(PublicityKind kind, PublicList list, UnionPath screening) {}

  /** Everything that freezing does, but writing: for a dry run. */
  Ready check(FreezeRequest request) {
    PublicityKind kind = kinds.require(request.kind());
    Caller caller = callers.get();
    PublicityKinds.requireAny(caller, kind.publishers());
    PublicList list = kind.list(request.subjectId());
    if (!list.owner().equals(caller.requireUnion())) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("名单由其所属工会公示", "A list is shown by the union whose it is");
    }
    LineGuard.check(list, kind.fields());
    return new Ready(kind, list, screening(request.screeningUnion(), list));
  }

  /** What the dry run shows: the list in the form that would be frozen. */
  Snapshot preview(Ready ready, UUID id) {
    return Snapshot.of(id, 1, ready.kind().code(), ready.list());
  }

  Publicity freeze(FreezeRequest request) {
    Ready ready = check(request);
    requireChanged(request.kind(), request.subjectId(), ready.list());
    UUID id = Ids.next();
    Snapshot snapshot = preview(ready, id);
    try {
      table.insert(
          id,
          ready.kind(),
          request.subjectId(),
          ready.list(),
          ready.screening(),
          snapshot.sha256(),
          callers.get(),
          clock.instant());
    } catch (StatementRefused e) {
      if (e.isRepetition()) {
        throw new ProblemException(PublicityProblem.PUBLICITY_ON_FILE);
      }
      throw e;
    }
    snapshots.add(id, 1, ready.kind(), ready.list(), ready.screening(), snapshot, clock.instant());
    Publicity frozen = table.require(id);
    audit.record(
        Publicities.entry("publicity-frozen", frozen)
            .changed("sha256", null, snapshot.sha256())
            .changed("screeningUnion", null, ready.screening()));
    return frozen;
  }

  /**
   * A list anew, as the records say it now: after an upheld objection, or before it was shown.
   *
   * @throws ProblemException 422 when an objection was upheld against this very list
   */
  Publicity again(UUID id, @Nullable String ifMatch) {
    Publicity before = publicities.locked(id, ifMatch, PublicityMove.FREEZE_AGAIN);
    Ready ready =
        check(
            new FreezeRequest(before.kind(), before.subjectId(), before.screeningUnion().value()));
    long open = objections.open(id);
    if (open > 0) {
      // All of a round's objections are known before its list is made anew.
      throw new ProblemException(PublicityProblem.OBJECTIONS_OPEN).with("openObjections", open);
    }
    int round = before.round() + 1;
    requireChanged(before.kind(), before.subjectId(), ready.list());
    Snapshot snapshot = Snapshot.of(id, round, before.kind(), ready.list());
    if (before.state() == PublicityState.FROZEN) {
      snapshots.end(id, before.round(), "REPLACED");
    }
    snapshots.add(
        id, round, ready.kind(), ready.list(), ready.screening(), snapshot, clock.instant());
    Caller caller = callers.get();
    table.change(
        before,
        """
        state = 'FROZEN', round = ?, sha256 = ?, title = ?, frozen_by = ?, frozen_by_ref = ?, working_days = null,
        starts_on = null, ends_on = null, ends_provisional = false, extended = false,
        candidate_refs = array(select distinct unnest(candidate_refs || ?::text[]))""",
        round,
        snapshot.sha256(),
        ready.list().title(),
        caller.subject(),
        caller.requirePersonRef(),
        PublicityTable.refs(ready.list()));
    audit.record(
        Publicities.entry("publicity-frozen-again", before)
            .changed("sha256", before.sha256(), snapshot.sha256()));
    return table.require(id);
  }

  /** Also not by way of a withdrawal, or of another list in between. */
  private void requireChanged(String kind, String subjectId, PublicList list) {
    if (snapshots.upheld(kind, subjectId).stream().anyMatch(one -> one.isSameAs(kind, list))) {
      throw new ProblemException(PublicityProblem.LIST_UNCHANGED);
    }
  }

  /**
   * The union above the owner, unless another is named. It may be neither the owner nor below him,
   * nor a candidate's own nor below that one: 本单位以外.
   */
  private static UnionPath screening(@Nullable String named, PublicList list) {
    UnionPath screening = null;
    if (named != null) {
      try {
        screening = new UnionPath(named);
      } catch (IllegalArgumentException e) {
        throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
            .fault("screeningUnion", "PATTERN", "格式不正确", "is no union path");
      }
    } else {
      screening = list.owner().parent().orElse(null);
    }
    if (screening == null || isInside(list, screening)) {
      throw new ProblemException(PublicityProblem.NO_SCREENING_UNION);
    }
    return screening;
  }

  private static boolean isInside(PublicList list, UnionPath screening) {
    return list.owner().contains(screening)
        || list.lines().stream().anyMatch(line -> line.union().contains(screening));
  }
}
