package org.workershome.kit.timer;

import java.util.List;

/** The timers of one record, the oldest first. A record has few: no paging. */
public record TimersView(List<TimerView> items) {
  public TimersView {
    items = List.copyOf(items);
  }
}
