package org.workershome.petition.instrument;

import org.workershome.kit.clock.Span;
import org.workershome.kit.clock.TermUnit;

/** What an answer time is counted in. */
enum DayUnit {
  WORKING_DAYS,
  NATURAL_DAYS;

  Span span(int days) {
    return new Span(days, TermUnit.valueOf(name()));
  }

  static DayUnit of(Span span) {
    return valueOf(span.unit().name());
  }
}
