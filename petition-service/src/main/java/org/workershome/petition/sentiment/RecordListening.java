package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.workershome.kit.audit.AuditEntry;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.FreeOfPersons;

/** Enters where it was listened and what many spoke of. */
@ApplicationScoped
class RecordListening {
  private final PanelTable panels;
  private final ListenedTable listened;
  private final QuestionnaireTable questionnaires;
  private final AuditTrail audit;
  private final Clock clock;

  RecordListening(
      PanelTable panels,
      ListenedTable listened,
      QuestionnaireTable questionnaires,
      AuditTrail audit,
      Clock clock) {
    this.panels = panels;
    this.listened = listened;
    this.questionnaires = questionnaires;
    this.audit = audit;
    this.clock = clock;
  }

  /** Also into an approved panel: what comes late is seen as a difference. */
  @Transactional(Transactional.TxType.MANDATORY)
  SourceView source(UUID panelId, SourceRequest request) {
    Panel panel = panels.find(panelId);
    requireWhole(panel, request);
    UUID id = Ids.next();
    listened.insert(id, panel, request, now());
    note("source-recorded", "sentiment-source", id, panel);
    return new SourceView(
        id,
        request.kind(),
        request.heldOn(),
        request.place(),
        request.heard(),
        request.questionnaireId());
  }

  /** Part of what is approved, so only before. */
  @Transactional(Transactional.TxType.MANDATORY)
  HotSpotView hotSpot(UUID panelId, HotSpotRequest request) {
    Panel panel = panels.lock(panelId);
    panel.state().require(PanelMove.HOT_SPOT);
    FreeOfPersons.require("topic", request.topic());
    UUID id = Ids.next();
    listened.insert(id, panel, request, now());
    panels.touch(panel);
    note("hot-spot-recorded", "sentiment-hot-spot", id, panel);
    return new HotSpotView(
        id,
        request.field(),
        request.topic(),
        request.mentions(),
        request.trend(),
        request.riskLevel());
  }

  @Transactional
  SourcesView sources(UUID panel) {
    panels.find(panel);
    return new SourcesView(listened.sources(panel));
  }

  @Transactional
  HotSpotsView hotSpots(UUID panel) {
    panels.find(panel);
    return new HotSpotsView(listened.hotSpots(panel));
  }

  private void requireWhole(Panel panel, SourceRequest request) {
    boolean byQuestionnaire = request.kind() == SourceKind.QUESTIONNAIRE;
    UUID questionnaire = request.questionnaireId();
    var problem = new ProblemException(TechnicalProblem.INVALID_FIELDS);
    if (request.heldOn().isBefore(panel.quarter().firstDay())
        || request.heldOn().isAfter(panel.quarter().lastDay())) {
      problem.fault("heldOn", "NOT_IN_QUARTER", "日期须在本季度内", "must lie in the quarter");
    }
    if (byQuestionnaire == (questionnaire == null)) {
      problem.fault(
          "questionnaireId",
          "DOES_NOT_FIT",
          "仅问卷渠道须注明问卷",
          "goes with a questionnaire, and only with it");
    }
    if (byQuestionnaire == (request.heard() != null)) {
      problem.fault(
          "heard",
          "DOES_NOT_FIT",
          "须填写听取人数；问卷不填人数",
          "is needed, except for a questionnaire, which has none");
    }
    if (IdentifyingNumbers.areIn(request.place())) {
      problem.fault(
          "place", "PERSONAL_NUMBER", "不得包含身份证号、手机号或账号", "must hold no number of a person");
    }
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
    if (questionnaire != null) {
      questionnaires.find(questionnaire);
    }
  }

  private void note(String action, String type, UUID id, Panel panel) {
    audit.record(
        AuditEntry.of(action, type, id).in(panel.union()).changed("panel", null, panel.id()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
