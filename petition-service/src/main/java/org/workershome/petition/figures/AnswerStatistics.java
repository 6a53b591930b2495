package org.workershome.petition.figures;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Rows;
import org.workershome.petition.core.StatedFigure;

/**
 * Answers questions about numbers. Whoever may see petitions is told every number of his own union
 * and those below it, and the records behind each; everybody else is an outsider, who is told of
 * his own union what is not too small.
 */
@ApplicationScoped
class AnswerStatistics {
  private static final String NONE = "{}";

  private final Catalogue catalogue;
  private final CountFigures count;
  private final FigureTermTable terms;
  private final Rows rows;
  private final CurrentCaller callers;
  private final Clock clock;

  AnswerStatistics(
      Catalogue catalogue,
      CountFigures count,
      FigureTermTable terms,
      Rows rows,
      CurrentCaller callers,
      Clock clock) {
    this.catalogue = catalogue;
    this.count = count;
    this.terms = terms;
    this.rows = rows;
    this.callers = callers;
    this.clock = clock;
  }

  /** A record behind a number. */
  record Behind(UUID id, @Nullable UUID petition, LocalDate day, String union) {}

  /** Whether no petition is for these eyes. */
  static boolean isOutsider(Caller caller) {
    return !caller.hasAny(
        Role.PETITION_OFFICER, Role.CASE_HANDLER, Role.LEADER, Role.AUDITOR, Role.INSPECTOR);
  }

  StatisticsView of(StatisticsQuestion question, @Nullable List<String> codes) {
    Caller caller = callers.get();
    List<StatedFigure> asked = catalogue.named(codes);
    if (!isOutsider(caller)) {
      QuestionBounds.requireReasonable(question);
      List<StatedFigure> answerable = answerable(asked, question);
      Counted counted = count.count(answerable, question, count.sealedOpenToCaller());
      return StatisticsView.of(question, asked, answerable, counted, SmallCells.none(), null);
    }
    return forOutsider(question, codes);
  }

  /** As whoever may see no petition is told, whoever asks. */
  StatisticsView forOutsider(StatisticsQuestion question, @Nullable List<String> codes) {
    QuestionBounds.requireForOutsiders(question, callers.get().requireUnion(), today());
    List<StatedFigure> asked = catalogue.named(codes);
    int smallest = smallest(question.union());
    // All of them, because what is withheld depends on all.
    List<StatedFigure> all = catalogue.all();
    Counted counted = count.count(all, question, NONE);
    return StatisticsView.of(
        question,
        asked,
        asked,
        counted,
        SmallCells.of(all, catalogue.sums(), counted, smallest),
        smallest);
  }

  /** Under the policies of the caller, the latest first. */
  @Transactional
  Page<Behind> behind(String code, StatisticsQuestion question, PageRequest page) {
    QuestionBounds.requireReasonable(question);
    StatedFigure figure = catalogue.one(code);
    QuestionBounds.requireCases(figure, question);
    List<Object> after = new ArrayList<>();
    page.after()
        .ifPresent(
            place -> {
              after.add(LocalDates.of(place.createdAt()));
              after.add(place.id());
            });
    var statement =
        new FigureStatement(question, count.sealedOpenToCaller(), today())
            .records(figure, after, page.fetch());
    return Page.of(
        rows.list(
            statement.sql(),
            row ->
                new Behind(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, LocalDate.class),
                    row.getString(4)),
            statement.parameters()),
        page,
        last -> new PageCursor(last.day().atStartOfDay(Clocks.ZONE).toInstant(), last.id()));
  }

  /**
   * The few numbers of the work report, by code.
   *
   * @return without those that are too small for an outsider
   */
  Map<String, Long> workReport(UnionPath union, LocalDate from, LocalDate to, List<String> codes) {
    boolean outsider = isOutsider(callers.get());
    var question =
        new StatisticsQuestion(
            union, true, from, to, Grouping.TOTAL, StatisticsQuestion.Only.NOTHING);
    Counted counted =
        count.count(catalogue.named(codes), question, outsider ? NONE : count.sealedOpenToCaller());
    long smallest = outsider ? smallest(union) : 0;
    Map<String, Long> told = new LinkedHashMap<>();
    for (String code : codes) {
      long number = counted.of(code).longValueExact();
      if (number == 0 || number >= smallest) {
        told.put(code, number);
      }
    }
    return told;
  }

  /** Under the caller's scope, which shows the terms of his union and those above. */
  private int smallest(UnionPath union) {
    return QuarkusTransaction.joiningExisting().call(() -> terms.smallestCell(union, today()));
  }

  private static List<StatedFigure> answerable(
      List<StatedFigure> asked, StatisticsQuestion question) {
    return question.needsCases()
        ? asked.stream().filter(figure -> figure.source().cases()).toList()
        : asked;
  }

  private LocalDate today() {
    return LocalDates.of(clock.instant());
  }
}
