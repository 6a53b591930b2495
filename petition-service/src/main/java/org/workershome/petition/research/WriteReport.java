package org.workershome.petition.research;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.FreeOfPersons;
import org.workershome.petition.core.Handler;

/** Drafts an edition, and issues it for good. */
@ApplicationScoped
class WriteReport {
  private static final String RECORD_TYPE = "research-report";

  private final ProjectTable projects;
  private final ReportTable reports;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  WriteReport(
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
  ReportTable.Stored draft(UUID projectId, ReportRequest request) {
    FreeOfPersons.require("title", request.title(), "text", request.text());
    Project project = projects.lock(projectId);
    project.state().require(ProjectMove.REPORT);
    UUID id = Ids.next();
    if (!reports.insert(id, project, request, now())) {
      throw new ProblemException(ResearchProblem.REPORT_DRAFT_EXISTS);
    }
    ReportTable.Stored stored = reports.find(id);
    note("report-drafted", stored);
    return stored;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ReportTable.Stored write(UUID id, @Nullable String ifMatch, ReportRequest request) {
    FreeOfPersons.require("title", request.title(), "text", request.text());
    locked(id, ifMatch);
    reports.write(id, request);
    ReportTable.Stored after = reports.find(id);
    note("report-changed", after);
    return after;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  ReportTable.Stored issue(UUID id, @Nullable String ifMatch) {
    ReportTable.Stored before = locked(id, ifMatch);
    var by = Handler.of(callers.get());
    LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
    reports.issue(id, hash(before.view()), by, today);
    ReportTable.Stored after = reports.find(id);
    projects.moved(
        projects.find(after.view().projectId()),
        null,
        "REPORT",
        by,
        "第" + after.view().edition() + "版",
        now());
    note("report-issued", after);
    return after;
  }

  @Transactional
  ReportTable.Stored one(UUID id) {
    return reports.find(id);
  }

  @Transactional
  ReportsView of(UUID project) {
    projects.find(project);
    return new ReportsView(reports.editions(project));
  }

  private ReportTable.Stored locked(UUID id, @Nullable String ifMatch) {
    ReportTable.Stored report = reports.lock(id);
    ETags.require(ifMatch, report.version());
    if (report.view().state() == ReportState.ISSUED) {
      throw new ProblemException(ResearchProblem.ILLEGAL_REPORT_MOVE)
          .with("state", ReportState.ISSUED.name())
          .with("legalMoves", List.of());
    }
    return report;
  }

  private void note(String action, ReportTable.Stored report) {
    audit.record(
        AuditEntry.of(action, RECORD_TYPE, report.view().id())
            .in(report.union())
            .changed("edition", null, report.view().edition())
            .changed("contentHash", null, report.view().contentHash()));
  }

  private static String hash(ReportView report) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(report.title().getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return HexFormat.of()
          .formatHex(digest.digest(report.text().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
