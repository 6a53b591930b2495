package org.workershome.petition.research;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
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

/** Makes a recommendation and follows it to the proof that it was done. */
@ApplicationScoped
class FollowRecommendation {
  private static final long LONGEST_DAYS = 730;

  private final ProjectTable projects;
  private final ReportTable reports;
  private final RecommendationTable recommendations;
  private final AnswerTimers timers;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  FollowRecommendation(
      ProjectTable projects,
      ReportTable reports,
      RecommendationTable recommendations,
      AnswerTimers timers,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.projects = projects;
    this.reports = reports;
    this.recommendations = recommendations;
    this.timers = timers;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  RecommendationTable.Stored make(UUID projectId, RecommendationRequest request) {
    FreeOfPersons.require("addresseeName", request.addresseeName(), "text", request.text());
    Project project = projects.lock(projectId);
    project.state().require(ProjectMove.RECOMMENDATION);
    ReportView report = reports.find(request.reportId()).view();
    if (!report.projectId().equals(projectId) || report.state() != ReportState.ISSUED) {
      throw new ProblemException(ResearchProblem.REPORT_NOT_ISSUED);
    }
    LocalDate today = today();
    if (!request.dueOn().isAfter(today) || request.dueOn().isAfter(today.plusDays(LONGEST_DAYS))) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "dueOn",
              "OUT_OF_RANGE",
              "答复期限须在明日之后、两年之内",
              "must lie after today and within two years");
    }
    var by = Handler.of(callers.get());
    UUID id = Ids.next();
    recommendations.insert(id, project, request, today, now());
    timers.start(id, project.union(), today, request.dueOn(), by);
    projects.moved(project, id, "RECOMMENDATION", by, null, now());
    audit.record(
        AuditEntry.of("recommendation-made", AnswerTimers.RECORD_TYPE, id)
            .in(project.union())
            .changed("addressee", null, request.addressee())
            .changed("dueOn", null, request.dueOn()));
    return recommendations.find(id);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  RecommendationTable.Stored answer(
      UUID id, @Nullable String ifMatch, RecommendationAnswerRequest request) {
    FreeOfPersons.require("answer", request.answer(), "reason", request.reason());
    RecommendationTable.Stored before = locked(id, ifMatch, RecommendationMove.ANSWER);
    if (request.adoption() != Adoption.ADOPTED && request.reason() == null) {
      throw new ProblemException(ResearchProblem.REASON_MISSING);
    }
    if (request.answeredOn().isAfter(today())
        || request.answeredOn().isBefore(before.view().madeOn())) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "answeredOn",
              "OUT_OF_RANGE",
              "答复日期须在提出之日与今日之间",
              "must lie between the day it was made and today");
    }
    recommendations.answer(id, request);
    timers.answered(id, request.answeredOn());
    return noted(before, RecommendationMove.ANSWER, request.reason());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  RecommendationTable.Stored act(
      UUID id, @Nullable String ifMatch, RecommendationActionRequest request) {
    FreeOfPersons.require("action", request.action(), "evidence", request.evidence());
    RecommendationTable.Stored before = locked(id, ifMatch, RecommendationMove.ACTION);
    if (before.view().adoption() == Adoption.NOT_ADOPTED) {
      throw new ProblemException(ResearchProblem.NOTHING_TO_DO);
    }
    recommendations.act(id, request, Handler.of(callers.get()), today());
    return noted(before, RecommendationMove.ACTION, request.evidence());
  }

  @Transactional(Transactional.TxType.MANDATORY)
  RecommendationTable.Stored verify(
      UUID id, @Nullable String ifMatch, RecommendationVerificationRequest request) {
    FreeOfPersons.require("finding", request.finding());
    RecommendationMove move =
        request.confirmed() ? RecommendationMove.VERIFICATION : RecommendationMove.REJECTION;
    RecommendationTable.Stored before = locked(id, ifMatch, move);
    var by = Handler.of(callers.get());
    if (by.personRef().equals(before.actedByRef())) {
      throw new ProblemException(ResearchProblem.OWN_ACTION);
    }
    if (request.confirmed()) {
      recommendations.verify(id, request.finding(), by, today());
    } else {
      recommendations.reject(id);
    }
    return noted(before, move, request.finding());
  }

  @Transactional
  RecommendationTable.Stored one(UUID id) {
    return recommendations.find(id);
  }

  @Transactional
  Page<RecommendationView> list(
      @Nullable String union,
      RecommendationFilter filter,
      @Nullable Integer limit,
      @Nullable String cursor) {
    UnionPath place = Reach.of(callers.get(), union);
    PageRequest page =
        PageRequest.of(
            limit,
            cursor,
            "recommendations",
            place,
            filter.project(),
            filter.state(),
            filter.adoption());
    return Page.of(
            recommendations.list(place, filter, page),
            page,
            last -> new PageCursor(last.view().createdAt(), last.view().id()))
        .map(RecommendationTable.Stored::view);
  }

  private RecommendationTable.Stored locked(
      UUID id, @Nullable String ifMatch, RecommendationMove move) {
    RecommendationTable.Stored stored = recommendations.lock(id);
    ETags.require(ifMatch, stored.version());
    stored.view().state().require(move, stored.view().adoption());
    return stored;
  }

  private RecommendationTable.Stored noted(
      RecommendationTable.Stored before, RecommendationMove move, @Nullable String why) {
    RecommendationView view = before.view();
    RecommendationTable.Stored after = recommendations.find(view.id());
    Project project = projects.find(view.projectId());
    projects.moved(project, view.id(), move.name(), Handler.of(callers.get()), why, now());
    audit.record(
        AuditEntry.of("recommendation-moved", AnswerTimers.RECORD_TYPE, view.id())
            .in(before.union())
            .why(why)
            .changed("move", null, move)
            .changed("state", view.state(), after.view().state())
            .changed("adoption", view.adoption(), after.view().adoption())
            .changed("version", before.version(), after.version()));
    return after;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
