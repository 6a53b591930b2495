package org.workershome.kit.clock;

import java.time.LocalDate;
import java.util.List;

/** When a term ends, with every step that led there, in their order. */
public sealed interface Due {
  List<Step> steps();

  /**
   * It ends with this day.
   *
   * @param warnOn the day on which whoever is responsible is to be warned
   * @param provisional it reaches into a year whose days are not published: it is computed again
   *     when they are
   */
  record On(LocalDate date, LocalDate warnOn, boolean provisional, List<Step> steps)
      implements Due {
    public On {
      steps = List.copyOf(steps);
    }
  }

  /**
   * It stands still.
   *
   * @param since the first day that does not count
   */
  record Standing(LocalDate since, List<Step> steps) implements Due {
    public Standing {
      steps = List.copyOf(steps);
    }
  }
}
