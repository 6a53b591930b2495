package org.workershome.kit.approval;

import java.util.List;
import org.workershome.kit.identity.UnionPath;

/**
 * A step as one request needs it.
 *
 * @param union whose officers decide
 * @param needed how many approvals
 * @param holders keys of those who may decide; empty: whoever has a role
 */
record RequiredStep(PolicyStep step, UnionPath union, int needed, List<String> holders) {
  RequiredStep {
    holders = List.copyOf(holders);
  }

  boolean isAt(UnionPath officer) {
    return officer.equals(union) || (step.orAbove() && officer.contains(union));
  }
}
