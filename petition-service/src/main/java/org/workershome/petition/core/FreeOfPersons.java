package org.workershome.petition.core;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.IdentifyingNumbers;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** What is written about workers in general names none in particular; numbers can be seen. */
public final class FreeOfPersons {
  private FreeOfPersons() {}

  /**
   * @param fieldsAndTexts a field's name and its text, in turn
   * @throws ProblemException 400 with every field that holds somebody's number
   */
  public static void require(@Nullable String... fieldsAndTexts) {
    var problem = new ProblemException(TechnicalProblem.INVALID_FIELDS);
    for (int i = 0; i < fieldsAndTexts.length; i += 2) {
      String text = fieldsAndTexts[i + 1];
      if (text != null && IdentifyingNumbers.areIn(text)) {
        problem.fault(
            String.valueOf(fieldsAndTexts[i]),
            "PERSONAL_NUMBER",
            "不得包含身份证号、手机号或账号",
            "must hold no number of a person, telephone or account");
      }
    }
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }
}
