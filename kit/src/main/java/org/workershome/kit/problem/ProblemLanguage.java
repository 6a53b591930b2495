package org.workershome.kit.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages a problem is told in. Chinese unless the caller prefers English. */
public enum ProblemLanguage {
  ZH,
  EN;

  /**
   * @param acceptLanguage the header's value; missing or malformed means Chinese
   */
  public static ProblemLanguage of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return ZH;
    }
    try {
      // The ranges come sorted by weight, the preferred one first.
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
        String tag = range.getRange();
        if (range.getWeight() > 0 && (tag.equals("en") || tag.startsWith("en-"))) {
          return EN;
        }
        if (range.getWeight() > 0 && (tag.equals("zh") || tag.startsWith("zh-"))) {
          return ZH;
        }
      }
    } catch (IllegalArgumentException malformed) {
      return ZH;
    }
    return ZH;
  }

  String pick(String zh, String en) {
    return this == ZH ? zh : en;
  }
}
