package org.workershome.petition.mediation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionMatter;

/**
 * What is to be mediated, complete: from the request, and from the petition where it says nothing.
 */
record Claim(
    @Nullable Petition petition,
    @Nullable UUID committee,
    PetitionMatter matter,
    String facts,
    Employer employer,
    @Nullable Money amount,
    int headcount,
    boolean collective,
    boolean priority) {

  /** Everything in it is somebody's. */
  @Override
  public String toString() {
    return "Claim[" + matter + "]";
  }
}
