package org.workershome.petition.research;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.BacklogCases;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/** Hangs petitions and backlog cases on a project, without a word about anybody. */
@ApplicationScoped
class LinkCases {
  private final ProjectTable projects;
  private final LinkTable links;
  private final Petitions petitions;
  private final BacklogCases backlog;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  LinkCases(
      ProjectTable projects,
      LinkTable links,
      Petitions petitions,
      BacklogCases backlog,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.projects = projects;
    this.links = links;
    this.petitions = petitions;
    this.backlog = backlog;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LinkedCasesView petition(UUID projectId, PetitionLinkRequest request) {
    Project project = projects.lock(projectId);
    // 404 for what is not the caller's. A sealed one leaves no trace outside of its own rows: the
    // project's unit, and its audit, would learn of it.
    if (petitions.find(new PetitionId(request.petitionId())).sealed()) {
      throw new ProblemException(ResearchProblem.SEALED_CASE);
    }
    requireNew(links.petition(project, request.petitionId(), today()));
    projects.linked(project, 1, 0);
    note("project-petition-linked", project, request.petitionId());
    return petitionsOf(projects.find(projectId));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  LinkedCasesView backlogCase(UUID projectId, BacklogLinkRequest request) {
    Project project = projects.lock(projectId);
    if (!backlog.isCleared(request.caseId())) {
      throw new ProblemException(ResearchProblem.CASE_NOT_CLEARED);
    }
    requireNew(links.backlogCase(project, request, today()));
    projects.linked(project, 0, 1);
    note("project-backlog-linked", project, request.caseId());
    return backlogOf(projects.find(projectId));
  }

  @Transactional
  LinkedCasesView petitions(UUID project) {
    return petitionsOf(projects.find(project));
  }

  @Transactional
  LinkedCasesView backlogCases(UUID project) {
    return backlogOf(projects.find(project));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ResearchTermView set(ResearchTermRequest request) {
    Caller caller = callers.get();
    UnionPath union = caller.requireUnion();
    if (request.validFrom().isBefore(today())) {
      throw new ProblemException(ResearchProblem.TERM_IN_THE_PAST);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!links.insertTerm(union, request, Handler.of(caller), now)) {
      throw new ProblemException(ResearchProblem.TERM_EXISTS);
    }
    audit.record(
        AuditEntry.of("research-terms-set", "research-term", union.value())
            .in(union)
            .changed("validFrom", null, request.validFrom())
            .changed("smallestCount", null, request.smallestCount()));
    return new ResearchTermView(union.value(), request.validFrom(), request.smallestCount());
  }

  @Transactional
  ResearchTermView inForce() {
    UnionPath union = callers.get().requireUnion();
    return new ResearchTermView(union.value(), today(), links.smallestCount(union, today()));
  }

  private LinkedCasesView petitionsOf(Project project) {
    return LinkedCasesView.of(
        project.petitions(),
        links.smallestCount(project.union(), today()),
        links.petitions(project.id()));
  }

  private LinkedCasesView backlogOf(Project project) {
    return LinkedCasesView.of(
        project.backlogCases(),
        links.smallestCount(project.union(), today()),
        links.backlogCases(project.id()));
  }

  private static void requireNew(boolean inserted) {
    if (!inserted) {
      throw new ProblemException(ResearchProblem.ALREADY_LINKED);
    }
  }

  private void note(String action, Project project, UUID linked) {
    audit.record(
        AuditEntry.of(action, RunProject.RECORD_TYPE, project.id())
            .in(project.union())
            .changed("linked", null, linked));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
