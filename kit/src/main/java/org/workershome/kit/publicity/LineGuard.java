package org.workershome.kit.publicity;

import java.util.List;
import java.util.Set;
import org.workershome.kit.privacy.IdentifyingNumbers;
import org.workershome.kit.problem.ProblemException;

/** Looks through a list before it is frozen: what must not be shown never gets into a snapshot. */
final class LineGuard {
  private static final int MOST_LINES = 5_000;
  private static final String ARTICLE = "个人信息保护法 第二十五条；未成年人网络保护条例 第三十六条";

  private LineGuard() {}

  /**
   * @throws ProblemException 422 that names every fault of every line
   */
  static void check(PublicList list, Set<PublicFieldKind> allowed) {
    var problem =
        new ProblemException(PublicityProblem.LIST_NOT_FIT_TO_SHOW).with("article", ARTICLE);
    text(problem, "title", list.title(), 200);
    List<PublicLine> lines = list.lines();
    if (lines.isEmpty() || lines.size() > MOST_LINES) {
      problem.fault(
          "lines", "SIZE", "名单须有 1 至 " + MOST_LINES + " 行", "A list has 1 to 5,000 lines");
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = "lines[" + i + "]";
      text(problem, line + ".name", lines.get(i).name().shown(), PublicName.LONGEST);
      List<PublicField> fields = lines.get(i).fields();
      for (int j = 0; j < fields.size(); j++) {
        field(problem, line + ".fields[" + j + "]", fields.get(j), allowed);
      }
    }
    if (!problem.faults().isEmpty()) {
      throw problem;
    }
  }

  /** For words that somebody writes and others read. */
  static void refuseNumbers(String field, String words) {
    if (IdentifyingNumbers.areIn(words)) {
      throw new ProblemException(PublicityProblem.LIST_NOT_FIT_TO_SHOW)
          .with("article", ARTICLE)
          .fault(field, "IDENTIFYING_NUMBER", NUMBER_ZH, NUMBER_EN);
    }
  }

  private static final String NUMBER_ZH = "含有证件、电话或账号等号码，请删去后再公示";
  private static final String NUMBER_EN =
      "holds the number of an id, a telephone or an account; take it out";

  private static void field(
      ProblemException problem, String at, PublicField field, Set<PublicFieldKind> allowed) {
    if (!allowed.contains(field.kind())) {
      problem.fault(
          at,
          "FIELD_NOT_SHOWN",
          "此类名单不公示“" + field.kind().labelZh() + "”",
          "not shown by this kind");
    }
    text(problem, at, field.text(), field.kind().longest());
  }

  private static void text(ProblemException problem, String at, String text, int longest) {
    if (text.isBlank() || text.length() > longest) {
      problem.fault(
          at, "SIZE", "须有 1 至 " + longest + " 个字", "must have 1 to " + longest + " characters");
    }
    if (IdentifyingNumbers.areIn(text)) {
      problem.fault(at, "IDENTIFYING_NUMBER", NUMBER_ZH, NUMBER_EN);
    }
  }
}
