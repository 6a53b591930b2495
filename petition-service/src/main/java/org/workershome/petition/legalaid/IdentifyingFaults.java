package org.workershome.petition.legalaid;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.problem.FieldFault;

/** Texts that are kept unsealed hold no number by which somebody could be found. */
final class IdentifyingFaults {
  private IdentifyingFaults() {}

  static Optional<FieldFault> in(String field, @Nullable String text) {
    return text != null && IdentifyingNumbers.areIn(text)
        ? Optional.of(
            new FieldFault(
                field,
                "IDENTIFYING_NUMBER",
                "不得写入身份证号、电话或账号，请删去",
                "Take out id, telephone and account numbers"))
        : Optional.empty();
  }
}
