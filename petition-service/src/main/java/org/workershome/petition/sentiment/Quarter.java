package org.workershome.petition.sentiment;

import java.time.LocalDate;

/** Three months of a year. */
record Quarter(int year, int number) {
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
