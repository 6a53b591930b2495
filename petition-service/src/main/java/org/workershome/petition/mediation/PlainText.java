package org.workershome.petition.mediation;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.privacy.IdentifyingNumbers;
import org.workershome.kit.problem.FieldFault;

/** Texts that are kept unsealed hold no number by which somebody could be found. */
final class PlainText {
  private PlainText() {}

  static Optional<FieldFault> fault(String field, @Nullable String text) {
    return text != null && IdentifyingNumbers.areIn(text)
        ? Optional.of(
            new FieldFault(
                field,
                "IDENTIFYING_NUMBER",
                "不得写入身份证号、电话或账号，请删去",
                "Take out id, telephone and account numbers"))
        : Optional.empty();
  }

  static FieldFault outOfRange(String field, String zh, String en) {
    return new FieldFault(field, "OUT_OF_RANGE", zh, en);
  }

  /** A day between two, both in. */
  static Optional<FieldFault> outside(
      String field, LocalDate day, LocalDate earliest, LocalDate latest) {
    return day.isBefore(earliest) || day.isAfter(latest)
        ? Optional.of(
            outOfRange(
                field,
                "须在" + earliest + "与" + latest + "之间",
                "must lie between " + earliest + " and " + latest))
        : Optional.empty();
  }
}
