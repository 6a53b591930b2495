package org.workershome.acceptance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.workershome.acceptance.Round.Asked;

/** What everybody was answered about a case, and about one that is not there. */
record Comparison(Map<Asked, Both> answers) {
  private static final int NOT_FOUND = 404;

  /**
   * One question twice, each answer without the names that stood in its question.
   *
   * @param told of the case, as it was answered
   */
  record Both(Seen real, Seen nowhere, Seen told) {}

  /** Where the case is told from nothing. */
  List<String> unlike() {
    return answers.entrySet().stream()
        .filter(each -> !each.getValue().real().equals(each.getValue().nowhere()))
        .map(
            each -> each.getKey() + ": " + each.getValue().real().unlike(each.getValue().nowhere()))
        .toList();
  }

  /** Where an answer has a word that its question had not. */
  List<String> telling(List<String> words) {
    return answers.entrySet().stream()
        .filter(each -> each.getValue().told().tellsMoreThan(each.getKey().question(), words))
        .map(each -> each.getKey().toString())
        .toList();
  }

  /** Operations that looked for the case for somebody, and did not find it. */
  Set<String> looked(boolean reading) {
    return answers.entrySet().stream()
        .filter(each -> each.getKey().question().reads() == reading)
        .filter(each -> each.getValue().real().status() == NOT_FOUND)
        .map(each -> each.getKey().question().operation())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
