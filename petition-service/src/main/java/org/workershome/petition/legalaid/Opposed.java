package org.workershome.petition.legalaid;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The other side of a case, as a lawyer of the roster is held against it.
 *
 * @param acting who of the roster acts for the employer or another respondent
 * @param representatives firms and licences of who represents them in this case
 */
record Opposed(Set<UUID> acting, List<AidPartyView> representatives) {
  Opposed {
    acting = Set.copyOf(acting);
    representatives = List.copyOf(representatives);
  }

  boolean conflictsWith(Lawyer lawyer) {
    return acting.contains(lawyer.id())
        || representatives.stream()
            .anyMatch(
                other ->
                    LawyerRules.isOfOneFirm(
                        lawyer.licence(), lawyer.firm(), other.licence(), other.name()));
  }
}
