package org.workershome.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workershome.acceptance.Round.Asked;

/** What everybody was answered, in one round. */
record Answers(Map<Asked, Seen> seen) {

  /** Who was told of it, and by which question. */
  List<String> telling(List<String> words) {
    return those((asked, answer) -> answer.tellsMoreThan(asked.question(), words))
        .map(Asked::toString)
        .toList();
  }

  Set<String> operationsTelling(List<String> words) {
    return operations(those((asked, answer) -> answer.tellsMoreThan(asked.question(), words)));
  }

  /** Those that gave somebody something. */
  Set<String> operationsAnswered() {
    return operations(those((asked, answer) -> answer.good()));
  }

  /**
   * What was answered alike twice when nothing had happened in between; the rest has moments in it,
   * or tells of the questions themselves.
   */
  Answers steady(Answers again) {
    return new Answers(
        seen.entrySet().stream()
            .filter(each -> each.getValue().equals(again.seen.get(each.getKey())))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  Answers without(Set<String> operations) {
    return new Answers(
        seen.entrySet().stream()
            .filter(each -> !operations.contains(each.getKey().question().operation()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Who could know by comparing that something has happened. */
  List<String> changedSince(Answers before) {
    return before.seen.entrySet().stream()
        .filter(each -> !each.getValue().equals(seen.get(each.getKey())))
        .map(each -> each.getKey() + ": " + now(each.getKey(), each.getValue()))
        .toList();
  }

  Set<String> operationsChangedSince(Answers before) {
    return operations(before.those((asked, then) -> !then.equals(seen.get(asked))));
  }

  private String now(Asked asked, Seen then) {
    Seen now = seen.get(asked);
    return now == null ? "not asked again" : then.unlike(now);
  }

  private Stream<Asked> those(BiPredicate<Asked, Seen> wanted) {
    return seen.entrySet().stream()
        .filter(each -> wanted.test(each.getKey(), each.getValue()))
        .map(Map.Entry::getKey);
  }

  private static Set<String> operations(Stream<Asked> asked) {
    return asked
        .map(each -> each.question().operation())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
