package org.workershome.petition.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.LocalDates;

/** Draws a sample, shows that it was drawn by its seed, and closes an inspection. */
@ApplicationScoped
class OpenInspection {
  static final String RECORD_TYPE = "inspection";

  private final InspectionTable inspections;
  private final SampleTable samples;
  private final FindingTable findings;
  private final Lots lots;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  OpenInspection(
      InspectionTable inspections,
      SampleTable samples,
      FindingTable findings,
      Lots lots,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.inspections = inspections;
    this.samples = samples;
    this.findings = findings;
    this.lots = lots;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Inspection draw(InspectionRequest request) {
    if (request.toOn().isBefore(request.fromOn())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("toOn", "BEFORE_FROM", "结束日期早于开始日期", "is before fromOn");
    }
    Caller caller = callers.get();
    UnionPath union = caller.requireUnion();
    var inspected = new UnionPath(request.inspected());
    InspectionRules.mayInspect(union, inspected, caller.has(Role.AUDITOR)).orRefuse();
    Instant now = LocalDates.now(clock);
    Long given = request.seed();
    long seed = given == null ? lots.seed() : given;
    var range =
        new SampleTable.Range(inspected, request.fromOn(), request.toOn(), request.stratum(), now);
    SortedMap<String, Integer> strata = samples.strata(range);
    int population = strata.values().stream().mapToInt(Integer::intValue).sum();
    if (population == 0) {
      throw new ProblemException(InspectionProblem.NOTHING_TO_DRAW);
    }
    var by = Handler.of(caller);
    UUID id = Ids.next();
    inspections.insert(id, union, request, seed, population, by, now);
    List<SampleTable.Drawn> drawn = samples.draw(range, seed, Allotment.of(strata, request.size()));
    samples.keep(id, union, drawn);
    Inspection opened = inspections.find(id);
    inspections.moved(opened, null, "DRAWING", null, by, now);
    audit.record(
        AuditEntry.of("inspection-drawn", RECORD_TYPE, id)
            .in(union)
            .changed("inspected", null, inspected)
            .changed("seed", null, seed)
            .changed("population", null, population)
            .changed("drawn", null, drawn.size()));
    return opened;
  }

  /** Draws again by the seed that was kept, of what there was then. */
  @Transactional
  SampleCheckView check(UUID id) {
    Inspection inspection = inspections.find(id);
    var range =
        new SampleTable.Range(
            inspection.inspected(),
            inspection.fromOn(),
            inspection.toOn(),
            inspection.stratum(),
            inspection.drawnAt());
    List<UUID> again =
        samples
            .draw(range, inspection.seed(), Allotment.of(samples.strata(range), inspection.asked()))
            .stream()
            .map(SampleTable.Drawn::petition)
            .toList();
    List<UUID> kept = samples.of(id).stream().map(SampledCaseView::petitionId).toList();
    List<UUID> missing = new ArrayList<>(kept);
    missing.removeAll(again);
    List<UUID> added = new ArrayList<>(again);
    added.removeAll(kept);
    return new SampleCheckView(inspection.seed(), again.equals(kept), missing, added);
  }

  @Transactional
  Inspection one(UUID id) {
    return inspections.find(id);
  }

  @Transactional
  SampledCasesView cases(UUID id) {
    inspections.find(id);
    return new SampledCasesView(samples.of(id));
  }

  @Transactional
  Page<InspectionView> list(InspectionSide side, @Nullable Integer limit, @Nullable String cursor) {
    UnionPath union = callers.get().requireUnion();
    PageRequest page = PageRequest.of(limit, cursor, "inspections", union, side);
    return Page.of(
            inspections.list(union, side, page),
            page,
            last -> new PageCursor(last.createdAt(), last.id()))
        .map(InspectionView::of);
  }

  /** Not before everything that was found is mended. */
  @Transactional(Transactional.TxType.MANDATORY)
  Inspection close(UUID id, @Nullable String ifMatch, InspectionClosingRequest request) {
    Inspection inspection = inspections.lock(id);
    ETags.require(ifMatch, inspection.version());
    inspection.requireOpen();
    List<UUID> open =
        findings.of(id).stream()
            .filter(finding -> !finding.state().isEnd())
            .map(Finding::id)
            .toList();
    if (!open.isEmpty()) {
      throw new ProblemException(InspectionProblem.FINDINGS_OPEN).with("open", open);
    }
    Instant now = LocalDates.now(clock);
    inspections.close(id, request.conclusion().strip(), LocalDates.of(now));
    inspections.moved(inspection, null, "CLOSING", null, Handler.of(callers.get()), now);
    audit.record(
        AuditEntry.of("inspection-closed", RECORD_TYPE, id)
            .in(inspection.union())
            .changed("state", inspection.state(), InspectionState.CLOSED));
    return inspections.find(id);
  }
}
