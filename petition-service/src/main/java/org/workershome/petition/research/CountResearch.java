package org.workershome.petition.research;

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
class CountResearch {
  private static final String RECOMMENDATIONS = "research_recommendation";

  static final List<TracedFigure> FIGURES =
      List.of(
          new TracedFigure("research_projects_opened", "research_project", "opened_on", "true"),
          new TracedFigure(
              "research_projects_completed", "research_project", "ended_on", "state = 'COMPLETED'"),
          new TracedFigure("research_reports_issued", "research_report", "issued_on", "true"),
          new TracedFigure("recommendations_made", RECOMMENDATIONS, "made_on", "true"),
          new TracedFigure("recommendations_answered", RECOMMENDATIONS, "answered_on", "true"),
          new TracedFigure(
              "recommendations_answered_late",
              RECOMMENDATIONS,
              "answered_on",
              "answered_on > due_on"),
          new TracedFigure(
              "recommendations_adopted",
              RECOMMENDATIONS,
              "answered_on",
              "adoption in ('ADOPTED', 'PARTLY')"),
          new TracedFigure("recommendations_verified", RECOMMENDATIONS, "verified_on", "true"));

  private final TracedFigures figures;

  CountResearch(TracedFigures figures) {
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
