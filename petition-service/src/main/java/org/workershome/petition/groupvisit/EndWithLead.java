package org.workershome.petition.groupvisit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.workershome.kit.problem.ProblemException;
import org.workershome.petition.core.ChangeFollower;
import org.workershome.petition.core.JoinedGroups;
import org.workershome.petition.core.LocalDates;
import org.workershome.petition.core.Petition;
import org.workershome.petition.core.PetitionChange;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMove;
import org.workershome.petition.core.PetitionProblem;
import org.workershome.petition.core.Petitions;

/**
 * What is joined ends with the case that leads, in the same transaction. What concerns one group
 * alone, and a union that cannot see the others, waits until they are taken out again.
 */
@ApplicationScoped
class EndWithLead implements ChangeFollower {
  private static final Set<PetitionMove> OF_ONE_GROUP =
      Set.of(
          PetitionMove.TRANSFER,
          PetitionMove.ASSIGNMENT,
          PetitionMove.WITHDRAWAL,
          PetitionMove.NON_ACCEPTANCE);

  private final Petitions petitions;
  private final JoinedGroups joined;

  EndWithLead(Petitions petitions, JoinedGroups joined) {
    this.petitions = petitions;
    this.joined = joined;
  }

  @Override
  public void changed(PetitionChange change, Petition after) {
    if (after.channel() != PetitionChannel.GROUP_VISIT) {
      return;
    }
    if (OF_ONE_GROUP.contains(change.move()) && !joined.with(after.id()).isEmpty()) {
      throw new ProblemException(PetitionProblem.GROUP_LEADS_OTHERS);
    }
    if (!after.state().name().isEnd() || change.before().state().name().isEnd()) {
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
