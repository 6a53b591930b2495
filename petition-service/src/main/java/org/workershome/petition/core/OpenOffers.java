package org.workershome.petition.core;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The offer of a case that waits for its answer. It is its owner's: when the case gets another
 * owner or ends, there is nothing left to offer.
 */
@ApplicationScoped
class OpenOffers {
  private final CaseSql sql;

  OpenOffers(CaseSql sql) {
    this.sql = sql;
  }

  void lapse(PetitionChange change) {
    if (change instanceof PetitionChange.Accepted accepted
        && !accepted.owner().equals(change.before().owner())) {
      withdraw(change.before().id(), change.at());
    } else if (change.after().name().isEnd()) {
      withdraw(change.before().id(), change.at());
    }
  }

  private void withdraw(PetitionId petition, Instant at) {
    sql.change(
        "update petition_hand_over set state = 'WITHDRAWN', answered_at = ?"
            + " where petition_id = ? and state = 'OFFERED'",
        at.atOffset(ZoneOffset.UTC),
        petition.value());
  }
}
