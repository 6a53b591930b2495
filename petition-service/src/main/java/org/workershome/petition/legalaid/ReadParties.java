package org.workershome.petition.legalaid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Shows the other side to those whom the case is open to. */
@ApplicationScoped
class ReadParties {
  private final LegalAids aids;
  private final PartyTable parties;

  ReadParties(LegalAids aids, PartyTable parties) {
    this.aids = aids;
    this.parties = parties;
  }

  @Transactional
  AidPartiesView of(LegalAidId id) {
    aids.find(id);
    return new AidPartiesView(parties.of(id));
  }
}
