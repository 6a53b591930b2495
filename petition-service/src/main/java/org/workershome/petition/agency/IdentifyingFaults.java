package org.workershome.petition.agency;

import java.util.Optional;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.problem.FieldFault;

/** Words that leave with an event or stand in clear name nobody by number. */
final class IdentifyingFaults {
  private IdentifyingFaults() {}

  static Optional<FieldFault> in(String field, String text) {
    return IdentifyingNumbers.areIn(text)
        ? Optional.of(
            new FieldFault(
                field,
                "IDENTIFYING_NUMBER",
                "不得写入身份证号、电话或账号，请删去",
                "Take out id, telephone and account numbers"))
        : Optional.empty();
  }
}
