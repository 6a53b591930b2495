package org.workershome.petition.sentiment;

import java.time.LocalDate;

/** Three months of a year. */
record Quarter(int year, int number) {
  /** The one that a day lies in. */
  static Quarter of(LocalDate day) {
    return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  LocalDate firstDay() {
    return LocalDate.of(year, number * 3 - 2, 1);
  }

  LocalDate lastDay() {
    return firstDay().plusMonths(3).minusDays(1);
  }

  @Override
  public String toString() {
    return year + "Q" + number;
  }
}
