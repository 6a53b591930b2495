package org.workershome.kit.approval;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.money.Money;

/**
 * What is to be approved. Whoever asks is excluded from deciding.
 *
 * @param policyCode which policy, such as {@code large-expense}
 * @param subjectType kind of the record, such as {@code expense}; its {@link ApprovalOutcome} hears
 *     of the end
 * @param title for the approvers' list; without personal data
 * @param amount decides which steps are needed; null where there is none
 * @param contentHash of what is approved, by {@link ContentHash}
 * @param alsoExcluded who may not decide either, such as whoever gets the money
 * @param roster named approvers, by the step's position, each by {@code personRef}; a body that the
 *     policy does not name is named here
 */
public record ApprovalDraft(
    String policyCode,
    String subjectType,
    String subjectId,
    String title,
    UnionPath union,
    @Nullable Money amount,
    String contentHash,
    List<Person> alsoExcluded,
    Map<Integer, List<String>> roster) {
  public ApprovalDraft {
    requireNonNull(policyCode, "policyCode");
    requireNonNull(subjectType, "subjectType");
    requireNonNull(subjectId, "subjectId");
    requireNonNull(title, "title");
    requireNonNull(union, "union");
    requireNonNull(contentHash, "contentHash");
    alsoExcluded = List.copyOf(alsoExcluded);
    roster = Map.copyOf(roster);
  }

  /** The roster by keys, as rules and tables have it. */
  Map<Integer, List<String>> rosterKeys() {
    return keys(roster);
  }

  static Map<Integer, List<String>> keys(Map<Integer, List<String>> personRefs) {
    Map<Integer, List<String>> keys = new HashMap<>();
    personRefs.forEach((step, refs) -> keys.put(step, refs.stream().map(Person::ref).toList()));
    return keys;
  }
}
