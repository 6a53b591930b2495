package org.workershome.petition.reception;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.petition.core.FigureSource;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.GroupVisits;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigure.Measure;
import org.workershome.petition.core.StatedFigure.Wording;
import org.workershome.petition.core.StatedFigures;

/**
 * What the statistics say of reception days; counted from the same rows as this room's own figures.
 */
@Singleton
class ReceptionFigures implements StatedFigures {
  private static final String BLOCK = "8-reception";
  private static final String DAY_ZH = "接待日期";
  private static final String DAY_EN = "day of the reception";

  private static final FigureSource DAYS =
      FigureSource.of("reception_day", "id", "held_on", "true", DAY_ZH, DAY_EN);
  private static final FigureSource RECORDS =
      FigureSource.of("reception_record", "id", "day_on", "true", DAY_ZH, DAY_EN);
  private static final FigureSource FEEDBACK =
      FigureSource.of("reception_feedback", "record_id", "day_on", "true", DAY_ZH, DAY_EN);
  private static final FigureSource VISITORS =
      new FigureSource(
          "reception_record",
          "(select r.*, r.person_ref as who, 0 as n from reception_record r) x",
          null,
          false,
          "x",
          "x.id",
          null,
          null,
          "x.day_on",
          null,
          "true",
          DAY_ZH,
          DAY_EN);

  @Override
  public List<StatedFigure> figures() {
    StatedFigure matters =
        of(
                "reception_matters",
                RECORDS,
                "true",
                FigureUnit.CASE,
                "接待日反映事项",
                "matters brought to reception days",
                "接待日记录表，每份计一件",
                "record sheets, each is one")
            .withGroups(GroupVisits.WITH);
    return List.of(
        of(
            "reception_days_held",
            DAYS,
            "x.state = 'HELD'",
            FigureUnit.DAY,
            "主席接待日",
            "reception days held",
            "已举行的主席接待日",
            "reception days that were held"),
        matters,
        matters.measuring(
            "reception_persons",
            new Measure.Persons(VISITORS),
            FigureUnit.PERSON,
            null,
            new Wording(
                "接待日来访人数",
                "visitors of reception days",
                "提出事项的来访人，同一人多次只计一次，随行人不计",
                "who brought a matter, each once; those who came along are not counted")),
        matters.measuring(
            "reception_person_times",
            new Measure.Sum("x.headcount"),
            FigureUnit.PERSON_TIME,
            null,
            new Wording(
                "接待日接待人次",
                "person-times of reception days",
                "到场人次，含随行人",
                "everybody who came, as often as he came")),
        of(
            "reception_answered",
            RECORDS,
            "x.outcome = 'ANSWERED'",
            FigureUnit.CASE,
            "接待日当场答复",
            "matters answered on the day",
            "当场答复的事项",
            "matters that were answered at once"),
        of(
            "reception_petitions",
            RECORDS,
            "x.outcome = 'PETITION'",
            FigureUnit.CASE,
            "接待日转为信访",
            "matters that became petitions",
            "转为信访件的事项",
            "matters that became registered petitions"),
        rating(
            "reception_ratings",
            "(not x.on_paper or x.paper_finding = 'CONFIRMED')",
            "接待日评价",
            "ratings of reception days",
            "来访人对接待的评价，含经第二人核对的纸质评价",
            "visitors' ratings of their reception, with those on paper that a second person has seen"),
        rating(
            "reception_satisfied",
            "not x.on_paper and x.rating = 'SATISFIED'",
            "接待日满意",
            "satisfied visitors",
            "来访人本人评价为满意的",
            "visitors who said themselves that they were satisfied"),
        rating(
            "reception_basically_satisfied",
            "not x.on_paper and x.rating = 'BASICALLY_SATISFIED'",
            "接待日基本满意",
            "basically satisfied visitors",
            "来访人本人评价为基本满意的",
            "visitors who said themselves that they were basically satisfied"),
        rating(
            "reception_unsatisfied",
            "not x.on_paper and x.rating = 'UNSATISFIED'",
            "接待日不满意",
            "unsatisfied visitors",
            "来访人本人评价为不满意的",
            "visitors who said themselves that they were not satisfied"),
        rating(
            "reception_rated_on_paper",
            "x.paper_finding = 'CONFIRMED'",
            "接待日纸质评价",
            "ratings on paper",
            "由窗口录入并经第二人核对的纸质评价",
            "ratings that an officer entered from paper and a second person has seen"),
        rating(
            "reception_satisfied_on_paper",
            "x.paper_finding = 'CONFIRMED' and x.rating = 'SATISFIED'",
            "接待日纸质满意",
            "satisfied, on paper",
            "纸质评价为满意的",
            "ratings on paper as satisfied"),
        rating(
            "reception_basically_satisfied_on_paper",
            "x.paper_finding = 'CONFIRMED' and x.rating = 'BASICALLY_SATISFIED'",
            "接待日纸质基本满意",
            "basically satisfied, on paper",
            "纸质评价为基本满意的",
            "ratings on paper as basically satisfied"),
        rating(
            "reception_unsatisfied_on_paper",
            "x.paper_finding = 'CONFIRMED' and x.rating = 'UNSATISFIED'",
            "接待日纸质不满意",
            "unsatisfied, on paper",
            "纸质评价为不满意的",
            "ratings on paper as not satisfied"));
  }

  @Override
  public List<Sum> sums() {
    return List.of(
        new Sum(
            "reception_ratings",
            List.of(
                "reception_satisfied",
                "reception_basically_satisfied",
                "reception_unsatisfied",
                "reception_rated_on_paper")),
        new Sum(
            "reception_rated_on_paper",
            List.of(
                "reception_satisfied_on_paper",
                "reception_basically_satisfied_on_paper",
                "reception_unsatisfied_on_paper")));
  }

  private static StatedFigure rating(
      String code, String condition, String nameZh, String nameEn, String zh, String en) {
    return of(code, FEEDBACK, condition, FigureUnit.CASE, nameZh, nameEn, zh, en);
  }

  private static StatedFigure of(
      String code,
      FigureSource source,
      String condition,
      FigureUnit unit,
      String nameZh,
      String nameEn,
      String zh,
      String en) {
    return StatedFigure.rows(
        code, source, condition, unit, BLOCK, new Wording(nameZh, nameEn, zh, en));
  }
}
