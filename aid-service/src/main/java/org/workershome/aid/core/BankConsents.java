package org.workershome.aid.core;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.workershome.kit.privacy.consent.Consents;
import org.workershome.kit.problem.ProblemException;

/** Who has agreed that his name and account go to the bank. */
@Singleton
public final class BankConsents {
  private final Consents consents;

  BankConsents(Consents consents) {
    this.consents = consents;
  }

  /** The consents in force of those who gave one; whoever is missing did not, or took it back. */
  public Map<String, UUID> inForce(Collection<String> people) {
    return consents.inForce(BankTerms.PURPOSE, BankTerms.KINDS, people);
  }

  /**
   * @throws ProblemException 422 with the articles when he gave none
   */
  public void require(String personRef) {
    consents.require(personRef, BankTerms.PURPOSE, BankTerms.KINDS);
  }
}
