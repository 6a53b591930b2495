package org.workershome.petition.forwarding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.Petitions;

/** What was sent where. */
@ApplicationScoped
class ReadForwards {
  private static final int MOST = 200;

  private final Petitions petitions;
  private final ForwardTable forwards;
  private final CurrentCaller caller;

  ReadForwards(Petitions petitions, ForwardTable forwards, CurrentCaller caller) {
    this.petitions = petitions;
    this.forwards = forwards;
    this.caller = caller;
  }

  @Transactional
  ForwardsView of(PetitionId id) {
    petitions.find(id); // 404 rather than an empty list for what is not the caller's
    return new ForwardsView(forwards.of(id));
  }

  /** What the caller's own union got from above; at most 200, newest first. */
  @Transactional
  ForwardsView received() {
    return new ForwardsView(forwards.receivedBy(caller.get().requireUnion(), MOST));
  }
}
