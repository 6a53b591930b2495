package org.workershome.kit.privacy.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which consent is needed, and which one a person has given covers it. */
final class ConsentRules {
  private ConsentRules() {}

  /**
   * The kinds that no consent in force covers. 个人信息保护法 第二十九条: sensitive kinds need a separate
   * consent; one for other kinds is none.
   */
  static Set<SensitiveKind> uncovered(
      Set<SensitiveKind> needed, Collection<Set<SensitiveKind>> inForce) {
    Set<SensitiveKind> left = EnumSet.noneOf(SensitiveKind.class);
    left.addAll(needed);
    inForce.forEach(left::removeAll);
    return left;
  }

  /** 个人信息保护法 第三十一条: for a child under fourteen a parent or guardian consents, nobody else. */
  static boolean mayGive(ConsentGiver giver, Set<SensitiveKind> kinds) {
    return giver == ConsentGiver.GUARDIAN || !kinds.contains(SensitiveKind.UNDER_FOURTEEN);
  }

  /**
   * The articles that ask for what is missing: 第二十三条 for another processor, 第二十九条 for sensitive
   * kinds, 第三十一条 for children.
   */
  static List<String> articles(Set<SensitiveKind> missing, boolean shared) {
    List<String> articles = new ArrayList<>();
    if (shared) {
      articles.add("第二十三条");
    }
    if (!missing.isEmpty()) {
      articles.add("第二十九条");
    }
    if (missing.contains(SensitiveKind.UNDER_FOURTEEN)) {
      articles.add("第三十一条");
    }
    return List.copyOf(articles);
  }
}
