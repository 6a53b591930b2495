package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.FreeOfPersons;
import org.workershome.petition.core.Handler;

/** Enters problems that were raised, and how they were solved. */
@ApplicationScoped
class RecordProblems {
  private final PanelTable panels;
  private final ProblemTable problems;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  RecordProblems(
      PanelTable panels,
      ProblemTable problems,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.panels = panels;
    this.problems = problems;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ProblemTable.Stored raise(UUID panelId, ProblemRequest request) {
    Panel panel = panels.find(panelId);
    FreeOfPersons.require("text", request.text());
    requirePast("raisedOn", request.raisedOn());
    UUID id = Ids.next();
    problems.insert(id, panel, request, clock.instant().truncatedTo(ChronoUnit.MICROS));
    audit.record(
        AuditEntry.of("problem-raised", "sentiment-problem", id)
            .in(panel.union())
            .changed("panel", null, panelId));
    return problems.find(id);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ProblemTable.Stored solve(UUID id, @Nullable String ifMatch, SolutionRequest request) {
    ProblemTable.Stored problem = problems.lock(id);
    ETags.require(ifMatch, problem.version());
    if (problem.view().solved()) {
      throw new ProblemException(SentimentProblem.PROBLEM_SOLVED).with("legalMoves", List.of());
    }
    FreeOfPersons.require("measure", request.measure());
    requirePast("solvedOn", request.solvedOn());
    if (request.solvedOn().isBefore(problem.view().raisedOn())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("solvedOn", "BEFORE_RAISED", "解决日期早于提出日期", "is before the problem was raised");
    }
    problems.solve(id, request, Handler.of(callers.get()));
    audit.record(
        AuditEntry.of("problem-solved", "sentiment-problem", id)
            .in(problem.union())
            .why(request.evidence())
            .changed("solved", false, true));
    return problems.find(id);
  }

  @Transactional
  ProblemTable.Stored one(UUID id) {
    return problems.find(id);
  }

  @Transactional
  Page<ProblemView> list(
      UUID panel, @Nullable Boolean solved, @Nullable Integer limit, @Nullable String cursor) {
    panels.find(panel);
    PageRequest page = PageRequest.of(limit, cursor, "problems", panel, solved);
    return Page.of(
        problems.list(panel, solved, page),
        page,
        last -> new PageCursor(last.createdAt(), last.id()));
  }

  private void requirePast(String field, LocalDate day) {
    if (day.isAfter(LocalDate.ofInstant(clock.instant(), Clocks.ZONE))) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(field, "IN_THE_FUTURE", "日期不得晚于今日", "must not be in the future");
    }
  }
}
