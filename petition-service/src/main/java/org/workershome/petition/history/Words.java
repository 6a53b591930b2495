package org.workershome.petition.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionOutcome;
import org.workershome.petition.core.PetitionStateName;

/** How files write what this service keeps as codes: in Chinese, or by the code itself. */
final class Words {
  static final Map<String, PetitionChannel> CHANNELS =
      ordered(
          Map.entry("来信", PetitionChannel.LETTER),
          Map.entry("来访", PetitionChannel.VISIT),
          Map.entry("集体来访", PetitionChannel.GROUP_VISIT),
          Map.entry("来电", PetitionChannel.CALL),
          Map.entry("网上信访", PetitionChannel.ONLINE),
          Map.entry("诉求直通车", PetitionChannel.DIRECT_LINE),
          Map.entry("主席接待日", PetitionChannel.RECEPTION_DAY),
          Map.entry("其他机关转来", PetitionChannel.TRANSFERRED_IN));

  /** No accusations: who may see one is decided case by case, never by a file. */
  static final Map<String, PetitionCategory> CATEGORIES =
      ordered(
          Map.entry("申诉求决", PetitionCategory.CLAIM),
          Map.entry("建议意见", PetitionCategory.SUGGESTION));

  static final Map<String, PetitionMatter> MATTERS =
      ordered(
          Map.entry("拖欠劳动报酬", PetitionMatter.WAGE_ARREARS),
          Map.entry("确认劳动关系", PetitionMatter.LABOUR_RELATION),
          Map.entry("劳动合同", PetitionMatter.LABOUR_CONTRACT),
          Map.entry("除名、辞退和辞职、离职", PetitionMatter.DISMISSAL),
          Map.entry("工作时间、休息休假", PetitionMatter.HOURS_AND_REST),
          Map.entry("社会保险、福利", PetitionMatter.INSURANCE_AND_WELFARE),
          Map.entry("培训以及劳动保护", PetitionMatter.TRAINING_AND_PROTECTION),
          Map.entry("工伤医疗费、经济补偿或者赔偿金", PetitionMatter.WORK_INJURY),
          Map.entry("其他", PetitionMatter.OTHER));

  static final Map<String, PetitionOutcome> OUTCOMES =
      ordered(
          Map.entry("支持", PetitionOutcome.SUPPORT),
          Map.entry("解释", PetitionOutcome.EXPLAIN),
          Map.entry("不予支持", PetitionOutcome.NOT_SUPPORT));

  static final Map<String, PetitionStateName> ENDS =
      ordered(
          Map.entry("办结", PetitionStateName.CLOSED), Map.entry("终结", PetitionStateName.TERMINATED));

  private Words() {}

  static <E extends Enum<E>> Optional<E> find(Map<String, E> words, String written) {
    E byName = words.get(written);
    return byName != null
        ? Optional.of(byName)
        : words.values().stream().filter(one -> one.name().equalsIgnoreCase(written)).findFirst();
  }

  @SafeVarargs
  private static <E> Map<String, E> ordered(Map.Entry<String, E>... entries) {
    Map<String, E> words = new LinkedHashMap<>();
    for (Map.Entry<String, E> entry : entries) {
      words.put(entry.getKey(), entry.getValue());
    }
    return words;
  }
}
