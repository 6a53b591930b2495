package org.workershome.petition.research;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigure.Wording;
import org.workershome.petition.core.StatedFigures;
import org.workershome.petition.core.TracedFigure;

/**
 * What the statistics say of research: the figures of this room, under their names in the report.
 */
@Singleton
class ResearchFigures implements StatedFigures {
  private static final String BLOCK = "7-research";

  @Override
  public List<StatedFigure> figures() {
    return List.of(
        of(
            "research_projects_opened",
            "research_projects_opened",
            FigureUnit.CASE,
            "立项日期",
            "day of opening",
            new Wording(
                "调研立项",
                "research projects opened",
                "已立项的维权调研",
                "research projects that were opened")),
        of(
            "research_projects_completed",
            "research_projects_completed",
            FigureUnit.CASE,
            "结项日期",
            "day of completion",
            new Wording(
                "调研结项",
                "research projects completed",
                "已结项的维权调研",
                "research projects that were completed")),
        of(
            "research_reports",
            "research_reports_issued",
            FigureUnit.REPORT,
            "印发日期",
            "day of issue",
            new Wording(
                "形成调研报告",
                "research reports",
                "已印发的调研报告，每版计一份",
                "issued reports, each edition is one")),
        of(
            "research_recommendations",
            "recommendations_made",
            FigureUnit.ITEM,
            "提出日期",
            "day on which it was made",
            new Wording(
                "提出建议",
                "recommendations",
                "向党政及有关部门提出的建议",
                "recommendations to Party committee, management and departments")),
        of(
            "research_recommendations_answered",
            "recommendations_answered",
            FigureUnit.ITEM,
            "答复日期",
            "day of the answer",
            new Wording(
                "建议已答复",
                "recommendations answered",
                "已得到答复的建议",
                "recommendations that were answered")),
        of(
            "research_recommendations_answered_late",
            "recommendations_answered_late",
            FigureUnit.ITEM,
            "答复日期",
            "day of the answer",
            new Wording(
                "建议逾期答复",
                "recommendations answered late",
                "答复晚于约定日期的建议",
                "recommendations answered after their due day")),
        of(
            "research_recommendations_adopted",
            "recommendations_adopted",
            FigureUnit.ITEM,
            "答复日期",
            "day of the answer",
            new Wording(
                "建议被采纳",
                "recommendations adopted",
                "全部或者部分采纳的建议",
                "recommendations that were adopted, wholly or in part")),
        of(
            "research_recommendations_verified",
            "recommendations_verified",
            FigureUnit.ITEM,
            "核实日期",
            "day of the verification",
            new Wording(
                "建议落实并核实",
                "recommendations verified",
                "已落实并由他人核实的建议",
                "recommendations that were acted on and verified by another")));
  }

  private static StatedFigure of(
      String code, String counted, FigureUnit unit, String dayZh, String dayEn, Wording wording) {
    TracedFigure traced =
        CountResearch.FIGURES.stream()
            .filter(figure -> figure.code().equals(counted))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("this room does not count " + counted));
    return StatedFigure.of(code, traced, unit, BLOCK, dayZh, dayEn, wording);
  }
}
