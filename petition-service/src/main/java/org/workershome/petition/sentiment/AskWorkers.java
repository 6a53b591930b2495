package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** Opens questionnaires, closes them, and shows what came of them if enough have answered. */
@ApplicationScoped
class AskWorkers {
  /** A quarter: who took part can be told from the marks for as long as it is open. */
  private static final int LONGEST_DAYS = 92;

  private final QuestionnaireTable table;
  private final AnswerTable answers;
  private final SentimentTermTable terms;
  private final AskedBefore asked;
  private final AuditTrail audit;
  private final CurrentCaller callers;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AskWorkers(
      QuestionnaireTable table,
      AnswerTable answers,
      SentimentTermTable terms,
      AskedBefore asked,
      AuditTrail audit,
      CurrentCaller callers,
      Clock clock) {
    this.table = table;
    this.answers = answers;
    this.terms = terms;
    this.asked = asked;
    this.audit = audit;
    this.callers = callers;
    this.clock = clock;
  }

  /** What would be published, without publishing it. */
  @Transactional
  QuestionnaireView preview(QuestionnaireRequest request) {
    return planned(request);
  }

  @Transactional(Transactional.TxType.MANDATORY)
  QuestionnaireView open(QuestionnaireRequest request) {
    asked.alone(callers.get().requireUnion());
    QuestionnaireView view = planned(request);
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    table.insert(view, HexFormat.of().formatHex(secret));
    audit.record(
        AuditEntry.of("questionnaire-opened", "sentiment-questionnaire", view.id())
            .in(new UnionPath(view.union()))
            .changed("minimumAnswers", null, view.minimumAnswers()));
    return view;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  QuestionnaireTable.Stored close(UUID id, @Nullable String ifMatch) {
    QuestionnaireTable.Stored stored = table.lock(id);
    ETags.require(ifMatch, stored.version());
    if (stored.view().state() == QuestionnaireState.CLOSED) {
      throw new ProblemException(SentimentProblem.QUESTIONNAIRE_CLOSED)
          .with("legalMoves", List.of());
    }
    closed(stored.view());
    return table.find(id);
  }

  /**
   * By its last day's end, without anybody's doing: with the key of its marks goes the way back.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  int closeOverdue(int atMost) {
    List<QuestionnaireView> overdue =
        table.lockOverdue(LocalDate.ofInstant(clock.instant(), Clocks.ZONE), atMost);
    overdue.forEach(this::closed);
    return overdue.size();
  }

  private void closed(QuestionnaireView view) {
    answers.closing(view.id());
    table.close(view.id(), LocalDate.ofInstant(clock.instant(), Clocks.ZONE));
    audit.record(
        AuditEntry.of("questionnaire-closed", "sentiment-questionnaire", view.id())
            .in(new UnionPath(view.union()))
            .changed("state", QuestionnaireState.OPEN, QuestionnaireState.CLOSED));
  }

  @Transactional
  ResultsView results(UUID id) {
    QuestionnaireView of = table.find(id).view();
    if (of.state() == QuestionnaireState.OPEN) {
      return ResultsView.withheld(of, WithheldReason.STILL_OPEN);
    }
    long count = answers.count(id);
    if (count < of.minimumAnswers()) {
      return ResultsView.withheld(of, WithheldReason.BELOW_MINIMUM);
    }
    Map<Integer, Map<Integer, Long>> counts = answers.counts(id);
    List<QuestionResultView> questions = new ArrayList<>();
    for (QuestionView question : of.questions()) {
      questions.add(
          told(question, counts.getOrDefault(question.position(), Map.of()), of.smallestCell()));
    }
    return new ResultsView(
        id, true, null, null, null, of.minimumAnswers(), of.smallestCell(), count, questions);
  }

  private static QuestionResultView told(
      QuestionView question, Map<Integer, Long> chosen, int smallest) {
    List<Long> counts =
        IntStream.range(0, question.options().size())
            .mapToObj(choice -> chosen.getOrDefault(choice, 0L))
            .toList();
    Set<Integer> hidden = SmallAnswers.of(counts, smallest);
    return new QuestionResultView(
        question.position(),
        question.text(),
        IntStream.range(0, counts.size())
            .mapToObj(
                choice ->
                    new OptionResultView(
                        question.options().get(choice),
                        hidden.contains(choice) ? null : counts.get(choice),
                        hidden.contains(choice)))
            .toList());
  }

  @Transactional
  QuestionnaireTable.Stored one(UUID id) {
    return table.find(id);
  }

  @Transactional
  Page<QuestionnaireView> list(@Nullable Integer limit, @Nullable String cursor) {
    Caller caller = callers.get();
    PageRequest page =
        PageRequest.of(limit, cursor, "questionnaires", caller.kind(), caller.union());
    return Page.of(
        table.list(caller, page), page, last -> new PageCursor(last.createdAt(), last.id()));
  }

  private QuestionnaireView planned(QuestionnaireRequest request) {
    if (Boolean.FALSE.equals(request.anonymous())) {
      throw new ProblemException(SentimentProblem.NAMED_QUESTIONNAIRE);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = LocalDate.ofInstant(now, Clocks.ZONE);
    if (request.closesOn().isBefore(request.opensOn()) || request.closesOn().isBefore(today)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "closesOn", "TOO_EARLY", "截止日期不得早于开始日期和今日", "must not be before opensOn nor today");
    }
    if (request.closesOn().isAfter(request.opensOn().plusDays(LONGEST_DAYS))
        || request.opensOn().isAfter(today.plusDays(LONGEST_DAYS))) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault(
              "closesOn",
              "TOO_LATE",
              "问卷开放不得超过" + LONGEST_DAYS + "天",
              "open for " + LONGEST_DAYS + " days at most");
    }
    UnionPath union = callers.get().requireUnion();
    asked.refuse(union, request);
    SentimentTerm term = terms.of(union, today);
    List<QuestionView> questions = new ArrayList<>();
    for (QuestionRequest question : request.questions()) {
      questions.add(new QuestionView(questions.size() + 1, question.text(), question.options()));
    }
    return new QuestionnaireView(
        Ids.next(),
        union.value(),
        request.year(),
        request.quarter(),
        request.title(),
        request.opensOn(),
        request.closesOn(),
        true,
        term.minimumAnswers(),
        term.smallestCell(),
        QuestionnaireState.OPEN,
        questions,
        now);
  }
}
