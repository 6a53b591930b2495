package org.workershome.aid.cards;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Households on file, for whoever decides about their money; never his own. */
@Singleton
class Recipients {
  private final Rows rows;
  private final CurrentCaller caller;

  Recipients(Rows rows, CurrentCaller caller) {
    this.rows = rows;
    this.caller = caller;
  }

  /** Where it belongs and whom it is about. */
  record Household(UUID id, String union, String personRef) {}

  Household requireFiled(UUID id) {
    Household household =
        rows.one(
                "select union_path::text, person_ref, state from household where id = ?",
                row -> {
                  if (!row.getString(3).equals("FILED")) {
                    throw new ProblemException(AidProblem.NOT_ON_FILE);
                  }
                  return new Household(id, row.getString(1), row.getString(2));
                },
                id)
            .orElseThrow(
                () ->
                    new ProblemException(TechnicalProblem.INVALID_FIELDS)
                        .fault("householdId", "NOT_FOUND", "没有该档案", "There is no such file"));
    SeparationRules.requireNotHisOwn(Actor.of(caller.get()), household.personRef());
    return household;
  }

  String personOf(UUID id) {
    return rows.one("select person_ref from household where id = ?", row -> row.getString(1), id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }
}
