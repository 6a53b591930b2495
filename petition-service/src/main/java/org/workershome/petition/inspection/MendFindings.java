package org.workershome.petition.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Handler;
import org.workershome.petition.core.HandlingRules;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/**
 * What was found is written down, answered by whoever has to mend it, and accepted or sent back.
 */
@ApplicationScoped
class MendFindings {
  private final InspectionTable inspections;
  private final SampleTable samples;
  private final FindingTable findings;
  private final FindingTimers timers;
  private final Petitions petitions;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  MendFindings(
      InspectionTable inspections,
      SampleTable samples,
      FindingTable findings,
      FindingTimers timers,
      Petitions petitions,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.inspections = inspections;
    this.samples = samples;
    this.findings = findings;
    this.timers = timers;
    this.petitions = petitions;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Finding find(UUID inspectionId, FindingRequest request) {
    Inspection inspection = inspections.lock(inspectionId);
    inspection.requireOpen();
    if (!samples.holds(inspectionId, request.petitionId())) {
      throw new ProblemException(InspectionProblem.NOT_IN_THE_SAMPLE);
    }
    Petition petition = petitions.find(new PetitionId(request.petitionId()));
    var by = Handler.of(callers.get());
    HandlingRules.mayHandle(petition.personRef(), by.personRef()).orRefuse();
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    InspectionRules.dayLiesAhead(request.dueOn(), today).orRefuse();
    UUID id = Ids.next();
    findings.add(id, inspection, petition.handling(), request, by, today, now);
    timers.start(id, petition.handling(), "检查发现问题", today, request.dueOn());
    return noted(inspection, findings.find(id), "FINDING", request.code().name(), by, now);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Finding answer(
      UUID inspectionId, UUID id, @Nullable String ifMatch, FindingAnswerRequest request) {
    Finding finding = locked(inspectionId, id, ifMatch, FindingMove.ANSWER);
    InspectionRules.mayAnswer(finding.union(), callers.get().requireUnion()).orRefuse();
    var by = Handler.of(callers.get());
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    findings.answer(id, request.answer().strip(), by, today);
    timers.answered(id, today);
    return noted(inspections.find(inspectionId), findings.find(id), "ANSWER", null, by, now);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Finding decide(
      UUID inspectionId, UUID id, @Nullable String ifMatch, FindingDecisionRequest request) {
    boolean accepted = Boolean.TRUE.equals(request.accepted());
    Finding finding =
        locked(inspectionId, id, ifMatch, accepted ? FindingMove.ACCEPTANCE : FindingMove.RETURN);
    if (!callers.get().requireUnion().contains(finding.inspector())) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    var by = Handler.of(callers.get());
    InspectionRules.mayDecide(finding.answeredByRef(), by.personRef()).orRefuse();
    Instant now = LocalDates.now(clock);
    LocalDate today = LocalDates.of(now);
    String reason = request.reason().strip();
    if (accepted) {
      findings.accept(id, reason, by, today);
    } else {
      LocalDate due = request.dueOn();
      if (due == null) {
        throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
            .fault("dueOn", "MISSING", "退回须写明新的整改期限", "is needed to send it back");
      }
      InspectionRules.dayLiesAhead(due, today).orRefuse();
      findings.giveBack(id, reason, due, by, today);
      timers.start(id, finding.union(), "整改退回", today, due);
    }
    return noted(
        inspections.find(inspectionId),
        findings.find(id),
        accepted ? "ACCEPTANCE" : "RETURN",
        null,
        by,
        now);
  }

  @Transactional
  FindingsView of(UUID inspectionId) {
    inspections.find(inspectionId);
    return new FindingsView(findings.of(inspectionId).stream().map(FindingView::of).toList());
  }

  private Finding locked(UUID inspectionId, UUID id, @Nullable String ifMatch, FindingMove move) {
    Finding finding = findings.lock(id);
    if (!finding.inspection().equals(inspectionId)) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    ETags.require(ifMatch, finding.version());
    finding.require(move);
    return finding;
  }

  private Finding noted(
      Inspection inspection,
      Finding after,
      String move,
      @Nullable String note,
      Handler by,
      Instant now) {
    inspections.moved(inspection, after.id(), move, note, by, now);
    audit.record(
        AuditEntry.of("inspection-finding-moved", FindingTimers.RECORD_TYPE, after.id())
            .in(after.union())
            .changed("move", null, move)
            .changed("state", null, after.state())
            .changed("dueOn", null, after.dueOn()));
    return after;
  }
}
