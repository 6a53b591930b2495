package org.workershome.petition.sentiment;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigure.Wording;
import org.workershome.petition.core.StatedFigures;
import org.workershome.petition.core.TracedFigure;

/** What the statistics say of panels: the figures of this room, under their names in the report. */
@Singleton
class SentimentFigures implements StatedFigures {
  private static final String BLOCK = "6-sentiment";

  @Override
  public List<StatedFigure> figures() {
    return List.of(
        of(
            "sentiment_panels_approved",
            "sentiment_panels_approved",
            FigureUnit.PANEL,
            "审定日期",
            "day of approval",
            new Wording(
                "思想动态季报",
                "panels approved",
                "已审定的职工思想动态季报，含零报告",
                "approved quarterly panels, zero reports too")),
        of(
            "sentiment_zero_reports",
            "sentiment_zero_reports",
            FigureUnit.PANEL,
            "审定日期",
            "day of approval",
            new Wording(
                "其中零报告",
                "of these zero reports",
                "无情况可报并说明理由的季报",
                "panels with nothing to report, and why")),
        of(
            "sentiment_suggestions_collected",
            "opinions_raised",
            FigureUnit.ITEM,
            "记录日期",
            "day of the record",
            new Wording(
                "收集建设性意见",
                "constructive opinions collected",
                "收集到的建设性意见，每条单独记录",
                "constructive opinions, each a record of its own")),
        of(
            "sentiment_suggestions_answered",
            "opinions_answered",
            FigureUnit.ITEM,
            "答复日期",
            "day of the answer",
            new Wording(
                "答复建设性意见",
                "constructive opinions answered",
                "已答复的建设性意见",
                "constructive opinions that were answered")),
        of(
            "sentiment_problems_raised",
            "problems_raised",
            FigureUnit.ITEM,
            "提出日期",
            "day on which it was raised",
            new Wording("反映问题", "problems raised", "思想动态中反映的问题", "problems raised in panels")),
        of(
            "sentiment_problems_solved",
            "problems_solved",
            FigureUnit.ITEM,
            "解决日期",
            "day on which it was solved",
            new Wording(
                "解决问题",
                "problems solved",
                "思想动态中反映并已解决、附有佐证的问题",
                "problems raised in panels that were solved, with evidence")));
  }

  private static StatedFigure of(
      String code, String counted, FigureUnit unit, String dayZh, String dayEn, Wording wording) {
    TracedFigure traced =
        CountSentiment.FIGURES.stream()
            .filter(figure -> figure.code().equals(counted))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("this room does not count " + counted));
    return StatedFigure.of(code, traced, unit, BLOCK, dayZh, dayEn, wording);
  }
}
