package org.workershome.petition.sentiment;

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

/** Keeps opinions without their givers, answers them, and tells whoever wanted to be told. */
@ApplicationScoped
class RecordOpinions {
  private final PanelTable panels;
  private final OpinionTable opinions;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;

  RecordOpinions(
      PanelTable panels,
      OpinionTable opinions,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.panels = panels;
    this.opinions = opinions;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  OpinionTable.Stored add(UUID panelId, OpinionRequest request) {
    Panel panel = panels.find(panelId);
    FreeOfPersons.require("text", request.text(), "place", request.place());
    if (!opinions.sourceIsOf(request.sourceId(), panelId)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("sourceId", "NOT_OF_THIS_PANEL", "渠道不属于本研判", "is no source of this panel");
    }
    UUID id = Ids.next();
    opinions.insert(id, panel, request, today(), now());
    // Not about anybody: the audit of an opinion must not say whose it is.
    audit.record(
        AuditEntry.of("opinion-recorded", "sentiment-opinion", id)
            .in(panel.union())
            .changed("panel", null, panelId)
            .changed("field", null, request.field()));
    return opinions.find(id);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  OpinionTable.Stored answer(UUID id, @Nullable String ifMatch, AnswerRequest request) {
    OpinionTable.Stored opinion = opinions.lock(id);
    ETags.require(ifMatch, opinion.version());
    if (opinion.view().answeredOn() != null) {
      throw new ProblemException(SentimentProblem.OPINION_ANSWERED).with("legalMoves", List.of());
    }
    FreeOfPersons.require("answer", request.answer());
    UUID wish = opinion.wish();
    boolean told = wish != null && opinions.ready(wish, request.answer());
    opinions.answer(id, request.answer(), Handler.of(callers.get()), today(), told);
    audit.record(
        AuditEntry.of("opinion-answered", "sentiment-opinion", id)
            .in(opinion.union())
            .changed("answered", false, true)
            .changed("version", opinion.version(), opinion.version() + 1));
    return opinions.find(id);
  }

  @Transactional
  OpinionTable.Stored one(UUID id) {
    return opinions.find(id);
  }

  @Transactional
  Page<OpinionView> list(
      UUID panel,
      @Nullable OpinionField field,
      @Nullable Boolean answered,
      @Nullable Integer limit,
      @Nullable String cursor) {
    panels.find(panel);
    PageRequest page = PageRequest.of(limit, cursor, "opinions", panel, field, answered);
    return Page.of(
        opinions.list(panel, field, answered, page),
        page,
        last -> new PageCursor(last.createdAt(), last.id()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }
}
