package org.workershome.petition.figures;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.workershome.petition.core.FigureSource;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.GroupVisits;
import org.workershome.petition.core.ProcedureTerms;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigure.Wording;
import org.workershome.petition.core.StatedFigures;

/** Which statutory terms were kept, and which were not, by the day on which they were due. */
@Singleton
class TermFigures implements StatedFigures {
  private static final String BLOCK = "3-terms";
  private static final String ON_TIME = "t.state = 'MET'";
  private static final String LATE =
      "(t.state = 'BREACHED' or (t.state = 'OPEN' and t.due_on < {today}))";
  private static final String RUNNING = "(t.state = 'OPEN' and t.due_on >= {today})";

  /** The place is that of the union which had to keep the term. */
  private static final FigureSource TERMS =
      new FigureSource(
          "timer",
          "timer t",
          "timer t join petition p on p.id = t.record_id",
          true,
          "t",
          "t.id",
          "t.record_id",
          "exists (select from sealed_case k where k.petition_id = t.record_id)",
          "t.due_on",
          null,
          "t.record_type = 'petition' and t.state <> 'CANCELLED' and t.kind in ('"
              + String.join(
                  "', '",
                  ProcedureTerms.NOTICE,
                  ProcedureTerms.OBJECTION,
                  ProcedureTerms.FEEDBACK,
                  ProcedureTerms.HANDLING,
                  ProcedureTerms.SUMMARY,
                  ProcedureTerms.REVIEW,
                  ProcedureTerms.RECHECK,
                  ProcedureTerms.DIRECT_LINE,
                  ProcedureTerms.URGING)
              + "')",
          "期限届满日",
          "last day of the term");

  @Override
  public List<StatedFigure> figures() {
    List<StatedFigure> found = new ArrayList<>(three("terms", "法定期限", "terms", "true"));
    found.addAll(three("notices", "书面告知期限", "notice terms", "t.kind = 'notice'"));
    found.addAll(
        three("handling", "办理期限", "handling terms", "t.kind in ('handling', 'summary-handling')"));
    found.addAll(three("reviews", "复查复核期限", "terms of review", "t.kind in ('review', 'recheck')"));
    return found;
  }

  @Override
  public List<Sum> sums() {
    List<Sum> sums = new ArrayList<>();
    for (String stem : List.of("terms", "notices", "handling", "reviews")) {
      sums.add(
          new Sum(stem + "_due", List.of(stem + "_on_time", stem + "_late", stem + "_running")));
    }
    return sums;
  }

  private static List<StatedFigure> three(String stem, String zh, String en, String kind) {
    return List.of(
        of(
            stem + "_due",
            kind,
            zh + "到期",
            en + " due",
            "期间内届满的" + zh,
            en + " whose last day is in the period"),
        of(
            stem + "_on_time",
            kind + " and " + ON_TIME,
            zh + "按期",
            en + " kept",
            "届满日前（含当日）完成的",
            "done on the last day or before"),
        of(
            stem + "_late",
            kind + " and " + LATE,
            zh + "逾期",
            en + " not kept",
            "届满日后完成或者至今未完成的",
            "done after the last day, or not yet though it has passed"),
        of(
            stem + "_running",
            kind + " and " + RUNNING,
            zh + "未到期",
            en + " still running",
            "尚未届满的",
            "whose last day is still to come"));
  }

  private static StatedFigure of(
      String code, String condition, String nameZh, String nameEn, String zh, String en) {
    return StatedFigure.rows(
            code, TERMS, condition, FigureUnit.TERM, BLOCK, new Wording(nameZh, nameEn, zh, en))
        .withGroups(GroupVisits.WITH);
  }
}
