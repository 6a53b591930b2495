package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import org.workershome.petition.core.ChangeFollower;
import org.workershome.petition.core.JoinedGroups;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.Petitions;

/** What is joined ends with the case that leads, in the same transaction. */
@ApplicationScoped
class EndWithLead implements ChangeFollower {
  private final Petitions petitions;
  private final JoinedGroups joined;

  EndWithLead(Petitions petitions, JoinedGroups joined) {
    this.petitions = petitions;
    this.joined = joined;
  }

  @Override
  public void changed(PetitionChange change, Petition after) {
    if (after.channel() != PetitionChannel.GROUP_VISIT
        || !after.state().name().isEnd()
        || change.before().state().name().isEnd()) {
      return;
    }
    for (PetitionId other : joined.with(after.id())) {
      petitions.record(
          new PetitionChange.Ended(
              petitions.lock(other),
              PetitionMove.CLOSING,
              "随主案" + after.number() + "办结：" + after.state().name().zh(),
              LocalDates.of(change.at()),
              change.at()));
    }
  }
}
