package org.workershome.petition.groupvisit;

import org.jspecify.annotations.Nullable;
import org.workershome.petition.core.PetitionMatter;

/** What a group visit is called while nobody has had the time to write more down. */
final class FirstWords {
  /** Until the chain of those who owe is found out. */
  static final String UNKNOWN_EMPLOYER = "尚未查明";

  private FirstWords() {}

  static String of(GroupVisitRequest request) {
    return request.headcount() + "人来访，反映" + zh(request.matter());
  }

  static String or(@Nullable String said, String otherwise) {
    return said == null || said.isBlank() ? otherwise : said;
  }

  private static String zh(PetitionMatter matter) {
    return switch (matter) {
      case WAGE_ARREARS -> "拖欠劳动报酬";
      case LABOUR_RELATION -> "确认劳动关系";
      case LABOUR_CONTRACT -> "劳动合同争议";
      case DISMISSAL -> "除名、辞退或者离职";
      case HOURS_AND_REST -> "工作时间、休息休假";
      case INSURANCE_AND_WELFARE -> "社会保险、福利";
      case TRAINING_AND_PROTECTION -> "培训、劳动保护";
      case WORK_INJURY -> "工伤待遇、经济补偿或者赔偿";
      case OTHER -> "其他问题";
    };
  }
}
