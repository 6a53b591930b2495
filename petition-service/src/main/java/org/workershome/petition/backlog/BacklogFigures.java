package org.workershome.petition.backlog;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.petition.core.FigureSource;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigure.Wording;
import org.workershome.petition.core.StatedFigures;

/** What the statistics say of the backlog. */
@Singleton
class BacklogFigures implements StatedFigures {
  private static final String BLOCK = "9-backlog";

  @Override
  public List<StatedFigure> figures() {
    return List.of(
        StatedFigure.rows(
            "backlog_cases_listed",
            source("x.listed_on", "列入日期", "day on which it was listed"),
            "true",
            FigureUnit.CASE,
            BLOCK,
            new Wording(
                "列入化解的积案",
                "backlog cases listed",
                "专项活动启动时列入名单的积案，每次活动计一件",
                "cases on the frozen list of a campaign, once for each campaign")),
        StatedFigure.rows(
            "backlog_cases_cleared",
            source("x.cleared_on", "化解审定日期", "day on which the clearance was approved"),
            "true",
            FigureUnit.CASE,
            BLOCK,
            new Wording(
                "化解积案",
                "backlog cases cleared",
                "已化解并经他人审定的积案",
                "cases that were cleared, with the approval of another person")));
  }

  private static FigureSource source(String day, String dayZh, String dayEn) {
    return new FigureSource(
        "backlog_case",
        "backlog_case x",
        null,
        false,
        "x",
        "x.id",
        "x.petition_id",
        "exists (select from sealed_case k where k.petition_id = x.petition_id)",
        day,
        null,
        "true",
        dayZh,
        dayEn);
  }
}
