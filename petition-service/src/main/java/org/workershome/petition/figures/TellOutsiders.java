package org.workershome.petition.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.petition.core.OutsiderFigures;

/** Answers other rooms' outsiders with the total of the statistics, by the same bounds. */
@ApplicationScoped
class TellOutsiders implements OutsiderFigures {
  private final AnswerStatistics statistics;

  TellOutsiders(AnswerStatistics statistics) {
    this.statistics = statistics;
  }

  @Override
  public boolean isOutsider(Caller caller) {
    return AnswerStatistics.isOutsider(caller);
  }

  @Override
  public Told tell(UnionPath union, LocalDate from, LocalDate to, List<String> codes) {
    var question =
        new StatisticsQuestion(
            union, true, from, to, Grouping.TOTAL, StatisticsQuestion.Only.NOTHING);
    StatisticsView told = statistics.forOutsider(question, codes);
    Map<String, String> numbers = new LinkedHashMap<>();
    for (StatisticsCellView cell : told.total()) {
      if (cell.value() != null) {
        numbers.put(cell.figure(), cell.value());
      }
    }
    return new Told(numbers, told.smallestCell() == null ? 0 : told.smallestCell());
  }
}
