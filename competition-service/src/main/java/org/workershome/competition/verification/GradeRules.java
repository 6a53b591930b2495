package org.workershome.competition.verification;

import java.util.List;
import org.workershome.kit.money.Money;

/** Which grade a verified benefit earns. */
final class GradeRules {
  static final String ARTICLE_6 = "合理化建议和技术改进奖励条例 第六条";

  private GradeRules() {}

  // 合理化建议和技术改进奖励条例 Art 6: grade by yearly benefit, "以上" included and "以下" excluded; a result
  // taken over from known achievements goes one grade lower, and never below the lowest.
  static int grade(GradeTable table, Money verifiedBenefit, boolean copiedResult) {
    List<GradeRow> rows = table.rows();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).covers(verifiedBenefit.amount())) {
        return rows.get(copiedResult ? Math.max(0, i - 1) : i).grade();
      }
    }
    throw new IllegalArgumentException("A benefit is never negative");
  }
}
