package org.workershome.petition.research;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.FreeOfPersons;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.Reach;

/** Opens a project and leads it to its end. */
@ApplicationScoped
class RunProject {
  static final String RECORD_TYPE = "research-project";

  private final ProjectTable projects;
  private final ReportTable reports;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  RunProject(
      ProjectTable projects,
      ReportTable reports,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.projects = projects;
    this.reports = reports;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Project open(ProjectRequest request) {
    FreeOfPersons.require("topic", request.topic(), "plan", request.plan());
    Caller caller = callers.get();
    var by = Handler.of(caller);
    UnionPath union = Reach.of(caller, request.union());
    requireOrder(request.fromOn(), request.toOn());
    UUID id = Ids.next();
    projects.insert(id, union, request, by, today(), now());
    Project opened = projects.find(id);
    projects.moved(opened, null, "OPENING", by, null, now());
    audit.record(AuditEntry.of("project-opened", RECORD_TYPE, id).in(union));
    return opened;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Project plan(UUID id, @Nullable String ifMatch, ProjectPlanRequest request) {
    FreeOfPersons.require("plan", request.plan());
    Project project = locked(id, ifMatch, ProjectMove.PLAN);
    requireOrder(project.fromOn(), request.toOn());
    projects.plan(project, request);
    return noted(project, ProjectMove.PLAN, null);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Project move(UUID id, @Nullable String ifMatch, ProjectMoveRequest request) {
    FreeOfPersons.require("reason", request.reason());
    Project project = locked(id, ifMatch, request.move());
    switch (request.move()) {
      case START -> projects.move(project, ProjectState.UNDER_WAY, null, null);
      case COMPLETION -> {
        if (!reports.hasIssued(id)) {
          throw new ProblemException(ResearchProblem.NO_REPORT_ISSUED);
        }
        projects.move(project, ProjectState.COMPLETED, request.reason(), today());
      }
      case ABANDONMENT -> {
        if (request.reason() == null || request.reason().isBlank()) {
          throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
              .fault("reason", "MISSING", "终止项目须说明理由", "is needed to abandon a project");
        }
        projects.move(project, ProjectState.ABANDONED, request.reason(), today());
      }
      case PLAN, REPORT, RECOMMENDATION ->
          throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
              .fault("move", "NOT_HERE", "此操作有单独的地址", "this move has an address of its own");
    }
    return noted(project, request.move(), request.reason());
  }

  @Transactional
  Project one(UUID id) {
    return projects.find(id);
  }

  @Transactional
  List<ResearchMoveView> moves(UUID id) {
    projects.find(id);
    return projects.moves(id);
  }

  @Transactional
  Page<ProjectView> list(
      @Nullable String union,
      @Nullable ProjectState state,
      @Nullable Integer limit,
      @Nullable String cursor) {
    UnionPath place = Reach.of(callers.get(), union);
    PageRequest page = PageRequest.of(limit, cursor, "projects", place, state);
    return Page.of(
            projects.list(place, state, page),
            page,
            last -> new PageCursor(last.createdAt(), last.id()))
        .map(ProjectView::of);
  }

  private Project locked(UUID id, @Nullable String ifMatch, ProjectMove move) {
    Project project = projects.lock(id);
    ETags.require(ifMatch, project.version());
    project.state().require(move);
    return project;
  }

  private Project noted(Project before, ProjectMove move, @Nullable String why) {
    Project after = projects.find(before.id());
    projects.moved(before, null, move.name(), Handler.of(callers.get()), why, now());
    audit.record(
        AuditEntry.of("project-moved", RECORD_TYPE, before.id())
            .in(before.union())
            .why(why)
            .changed("move", null, move)
            .changed("state", before.state(), after.state())
            .changed("version", before.version(), after.version()));
    return after;
  }

  private static void requireOrder(LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("toOn", "BEFORE_FROM", "结束日期早于开始日期", "is before fromOn");
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
