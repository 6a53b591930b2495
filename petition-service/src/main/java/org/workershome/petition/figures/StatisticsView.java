package org.workershome.petition.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.StatedFigure;

/**
 * Numbers with what they mean.
 *
 * @param smallestCell below which numbers are withheld from this caller; not there for whoever is
 *     told all
 * @param notApplicable figures that have neither channel, category, matter nor handler, when such
 *     was asked for
 * @param groups in the order of their keys
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "统计 / Statistics")
record StatisticsView(
    @Schema(examples = "CQ.ENERGY") String union,
    boolean below,
    LocalDate from,
    LocalDate to,
    Grouping by,
    @Nullable Integer smallestCell,
    String noteZh,
    String noteEn,
    List<FigureDefinitionView> definitions,
    List<StatisticsCellView> total,
    List<StatisticsGroupView> groups,
    List<String> notApplicable) {
  private static final String NOTE_ZH = "保密办理的信访件只对获准知悉者计入；各行按编码排列，信访数量不用于工会排名。";
  private static final String NOTE_EN =
      "Sealed petitions count for those alone whom they are open to. Rows stand in the order of"
          + " their codes: unions are not ranked by petitions.";

  StatisticsView {
    definitions = List.copyOf(definitions);
    total = List.copyOf(total);
    groups = List.copyOf(groups);
    notApplicable = List.copyOf(notApplicable);
  }

  static StatisticsView of(
      StatisticsQuestion question,
      List<StatedFigure> asked,
      List<StatedFigure> answered,
      Counted counted,
      SmallCells withheld,
      @Nullable Integer smallest) {
    List<StatisticsGroupView> groups =
        counted.inOrder().entrySet().stream()
            .map(
                group ->
                    new StatisticsGroupView(
                        group.getKey(),
                        group.getValue().label(),
                        cells(
                            answered,
                            code -> counted.of(group.getKey(), code),
                            code -> withheld.withholds(group.getKey(), code))))
            .toList();
    return new StatisticsView(
        question.union().value(),
        question.below(),
        question.from(),
        question.to(),
        question.by(),
        smallest,
        smallest == null ? NOTE_ZH : "不足" + smallest + "的数字及可由其推算的数字不予显示。" + NOTE_ZH,
        smallest == null
            ? NOTE_EN
            : "Numbers below "
                + smallest
                + ", and those from which they could be reckoned, are not shown. "
                + NOTE_EN,
        answered.stream().map(FigureDefinitionView::of).toList(),
        cells(answered, counted::of, withheld::withholds),
        groups,
        asked.stream()
            .filter(figure -> !answered.contains(figure))
            .map(StatedFigure::code)
            .toList());
  }

  private static List<StatisticsCellView> cells(
      List<StatedFigure> figures,
      Function<String, BigDecimal> number,
      Predicate<String> isWithheld) {
    return figures.stream()
        .map(
            figure -> {
              boolean hidden = isWithheld.test(figure.code());
              return new StatisticsCellView(
                  figure.code(),
                  hidden ? null : number.apply(figure.code()).toPlainString(),
                  hidden);
            })
        .toList();
  }
}
