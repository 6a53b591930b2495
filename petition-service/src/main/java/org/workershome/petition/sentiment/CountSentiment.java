package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.TracedFigure;
import org.workershome.petition.core.TracedFigures;
import org.workershome.petition.core.TracedFiguresView;
import org.workershome.petition.core.TracedRecordsView;

/** The figures of this room by union and day: one statement, and the records of each number. */
@ApplicationScoped
class CountSentiment {
  private static final String OPINIONS = "sentiment_opinion";
  private static final String PROBLEMS = "sentiment_problem";

  static final List<TracedFigure> FIGURES =
      List.of(
          new TracedFigure("sentiment_panels_approved", "sentiment_panel", "approved_on", "true"),
          new TracedFigure(
              "sentiment_zero_reports",
              "sentiment_panel",
              "approved_on",
              "zero_reason is not null"),
          new TracedFigure("opinions_raised", OPINIONS, "recorded_on", "true"),
          new TracedFigure("opinions_answered", OPINIONS, "answered_on", "true"),
          new TracedFigure("opinions_told_back", OPINIONS, "told_on", "true"),
          new TracedFigure("problems_raised", PROBLEMS, "raised_on", "true"),
          new TracedFigure("problems_solved", PROBLEMS, "solved_on", "true"));

  private final TracedFigures figures;

  CountSentiment(TracedFigures figures) {
    this.figures = figures;
  }

  @Transactional
  TracedFiguresView of(UnionPath union, LocalDate from, LocalDate to) {
    return figures.count(FIGURES, union, from, to);
  }

  @Transactional
  TracedRecordsView records(
      String figure, UnionPath union, LocalDate from, LocalDate to, @Nullable UUID after) {
    return figures.records(FIGURES, figure, union, from, to, after);
  }
}
