package org.workershome.kit.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * One step of a policy.
 *
 * @param position 1 and up, in order
 * @param roles any one of them, by their wire names
 * @param needed how many have to approve; null: all of the holders
 * @param level 0 is the union of the request, n so many above it
 * @param orAbove whether unions above that one may act, too
 * @param from least amount for which the step is needed, in yuan
 * @param to amount from which it is not needed any more
 * @param holders keys of those who may decide; empty: whoever has a role, or whom the request names
 * @param dueDays natural days after which the step is late
 * @param expireDays natural days after which the request expires in it
 * @param quorum of a body's members who are not recused
 * @param majority of the votes of those present
 */
record PolicyStep(
    int position,
    String title,
    StepForm form,
    List<String> roles,
    @Nullable Integer needed,
    int level,
    boolean orAbove,
    @Nullable Money from,
    @Nullable Money to,
    List<String> holders,
    @Nullable Integer dueDays,
    @Nullable Integer expireDays,
    VoteShare quorum,
    VoteShare majority) {
  PolicyStep {
    roles = List.copyOf(roles);
    holders = List.copyOf(holders);
  }

  boolean hasBand() {
    return from != null || to != null;
  }

  /** From the first amount on, below the second. */
  boolean appliesTo(@Nullable Money amount) {
    if (amount == null) {
      return !hasBand();
    }
    return (from == null || from.compareTo(amount) <= 0)
        && (to == null || amount.compareTo(to) < 0);
  }
}
