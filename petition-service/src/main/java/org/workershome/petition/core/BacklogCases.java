package org.workershome.petition.core;

import java.util.UUID;
import org.workershome.kit.problem.ProblemException;

/** The cases of campaigns against the backlog, for rooms that refer to one. */
public interface BacklogCases {
  /**
   * Whether it was cleared, with the approval of another person.
   *
   * @throws ProblemException 404 when it is not there or not for the caller's eyes
   */
  boolean isCleared(UUID id);

  /** Whether a campaign that is under way has this petition on its list, and not cleared. */
  boolean isListed(PetitionId petition);
}
