package org.workershome.petition.figures;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.workershome.petition.core.FigureSource;
import org.workershome.petition.core.FigureUnit;
import org.workershome.petition.core.GroupVisits;
import org.workershome.petition.core.StatedFigure;
import org.workershome.petition.core.StatedFigure.Wording;
import org.workershome.petition.core.StatedFigures;

/** How petitioners rated the office and whoever handled their case. */
@Singleton
class RatingFigures implements StatedFigures {
  private static final String BLOCK = "4-ratings";
  private static final String GIVEN = "ratings_given";

  private static final FigureSource RATINGS =
      FigureSource.ofCases(
          "petition_rating",
          "petition_rating w join petition p on p.id = w.petition_id",
          "w.petition_id",
          "w.rated_on",
          "评价日期",
          "day of the rating");

  private enum Level {
    SATISFIED("满意", "satisfied"),
    BASICALLY_SATISFIED("基本满意", "basically satisfied"),
    UNSATISFIED("不满意", "unsatisfied");

    private final String zh;
    private final String en;

    Level(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    String code(String of) {
      return of + "_" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  @Override
  public List<StatedFigure> figures() {
    List<StatedFigure> found = new ArrayList<>();
    found.add(of(GIVEN, "true", "评价件数", "ratings", "信访人作出的满意度评价", "ratings by petitioners"));
    for (Level level : Level.values()) {
      found.add(
          of(
              level.code("office"),
              "w.office = '" + level + "'",
              "对单位" + level.zh,
              "office: " + level.en,
              "对办理单位评价为" + level.zh + "的",
              "ratings of the office as " + level.en));
      found.add(
          of(
              level.code("handler"),
              "w.handler = '" + level + "'",
              "对承办人" + level.zh,
              "handler: " + level.en,
              "对承办人评价为" + level.zh + "的",
              "ratings of the handler as " + level.en));
    }
    found.add(
        of(
            "call_backs_made",
            "w.called_back_at is not null",
            "已回访",
            "call backs made",
            "评价不满意并已回访的",
            "unsatisfied petitioners who were called back"));
    return found;
  }

  @Override
  public List<Sum> sums() {
    return List.of(sum("office"), sum("handler"));
  }

  private static Sum sum(String of) {
    return new Sum(
        GIVEN, java.util.Arrays.stream(Level.values()).map(level -> level.code(of)).toList());
  }

  private static StatedFigure of(
      String code, String condition, String nameZh, String nameEn, String zh, String en) {
    return StatedFigure.rows(
            code, RATINGS, condition, FigureUnit.CASE, BLOCK, new Wording(nameZh, nameEn, zh, en))
        .withGroups(GroupVisits.WITH);
  }
}
