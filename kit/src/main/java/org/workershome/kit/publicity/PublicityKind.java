package org.workershome.kit.publicity;

import java.time.LocalDate;
import java.util.Set;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;

/** One kind of list that a service shows. A bean; a code has one. */
public interface PublicityKind {
  /** In kebab-case, such as {@code honour}. Never changed: it is part of what is hashed. */
  String code();

  PublicityPlace place();

  /**
   * The type of the event that anchors its hashes, a constant of the service, such as {@code
   * org.workershome.<service>.publicity.anchored.v1}.
   */
  String anchorType();

  /** What its lines may say; a line that says more is refused. */
  Set<PublicFieldKind> fields();

  /** Who of the owner's staff and above may see that it exists, and follow it. */
  Set<Role> readers();

  /** Who of the owner's staff freezes, publishes, extends and concludes it. */
  Set<Role> publishers();

  /** Who, of the owner's staff or above, agrees to a withdrawal. */
  Set<Role> approvers();

  /** Who, at the screening union, looks into objections. */
  Set<Role> screeners();

  /** The least number of working days, where the configuration says nothing. */
  default int minimumWorkingDays() {
    return 5;
  }

  /** Working days that the union whose list it is asks for, beyond that least number. */
  default int ownersWorkingDays(UnionPath owner, LocalDate on) {
    return 0;
  }

  /** Working days to look into one objection, where the configuration says nothing. */
  default int screeningWorkingDays() {
    return 5;
  }

  /**
   * The list as it is now, read with the caller's rights in the transaction at hand.
   *
   * @param subjectId the record whose next step waits for the publicity
   * @throws ProblemException 404 when the caller may not know it
   */
  PublicList list(String subjectId);
}
