package org.workershome.petition.mediation;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Rows;

/** What an application takes over from the petition that it comes from. */
@ApplicationScoped
class PetitionFacts {
  private final Rows rows;
  private final FieldCipher cipher;

  PetitionFacts(Rows rows, FieldCipher cipher) {
    this.rows = rows;
    this.cipher = cipher;
  }

  /** As it stands in the petition; under the caller's scope. */
  record Found(String text, Employer employer, @Nullable Money amountClaimed) {
    @Override
    public String toString() {
      return "Found[]";
    }
  }

  Found of(PetitionId petition) {
    return rows.one(
            "select text_sealed, employer_name, employer_credit_code, amount_claimed from petition"
                + " where id = ?",
            row ->
                new Found(
                    cipher.open(row.getBytes(1), "petition.text:" + petition),
                    Employer.of(row.getString(2), row.getString(3)),
                    MediationRow.money(row, "amount_claimed")),
            petition.value())
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }
}
