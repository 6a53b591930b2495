package org.workershome.petition.sentiment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.clock.Course;
import org.workershome.kit.clock.Due;
import org.workershome.kit.clock.Term;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.timer.TimerPerson;
import org.workershome.kit.timer.TimerStart;
import org.workershome.kit.timer.TimerSubject;
import org.workershome.kit.timer.days.CalendarYears;

/** The term of a panel: when it is due, and the timer that watches it. */
@ApplicationScoped
class PanelDue {
  static final String RECORD_TYPE = "sentiment-panel";
  static final String KIND = "sentiment-panel";

  private final SentimentTermTable terms;
  private final CalendarYears calendar;

  PanelDue(SentimentTermTable terms, CalendarYears calendar) {
    this.terms = terms;
    this.calendar = calendar;
  }

  /** The terms are those of the quarter's last day, whatever changes later. */
  Term term(UnionPath union, Quarter quarter) {
    return terms.of(union, quarter.lastDay()).due();
  }

  LocalDate of(UnionPath union, Quarter quarter) {
    Due due = term(union, quarter).due(Course.since(quarter.lastDay()), calendar.current().days());
    return switch (due) {
      case Due.On on -> on.date();
      case Due.Standing _ -> throw new IllegalStateException("a term without pauses stands still");
    };
  }

  TimerStart start(
      UUID panel, UnionPath union, Quarter quarter, @Nullable TimerPerson responsible) {
    return new TimerStart(
        new TimerSubject(RECORD_TYPE, panel, union, null),
        KIND,
        "季度结束",
        quarter.lastDay(),
        responsible);
  }
}
