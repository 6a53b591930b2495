package org.workershome.kit.privacy.reveal;

import java.util.Optional;
import java.util.UUID;

/** Whether somebody else has agreed, beforehand, that a minor's field is shown. */
public interface PriorApproval {
  /**
   * Uses up one approval of exactly this scope that is granted and has not expired, in the
   * transaction at hand: an approval lets one reveal through, and when that rolls back it is whole
   * again.
   *
   * @return the approval's id; empty when there is none
   */
  Optional<UUID> useUp(RevealScope scope);
}
