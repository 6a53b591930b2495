package org.workershome.kit.privacy.reveal;

import java.time.LocalDate;

/** Whom the law protects because of his age. On a birthday the protection still holds. */
public final class AgeRules {
  private static final int OF_AGE = 18;
  private static final int CHILD = 14;

  private AgeRules() {}

  /** 未成年人网络保护条例 第三十六条: below eighteen, access needs an approval and leaves a record. */
  public static boolean isMinor(LocalDate bornOn, LocalDate today) {
    return !today.isAfter(bornOn.plusYears(OF_AGE));
  }

  /** The birthday on which somebody becomes of age: what is kept where his birthday need not be. */
  public static LocalDate ofAgeOn(LocalDate bornOn) {
    return bornOn.plusYears(OF_AGE);
  }

  /** As {@link #isMinor}, of somebody whose {@link #ofAgeOn} is on file. */
  public static boolean isMinorUntil(LocalDate ofAgeOn, LocalDate today) {
    return !today.isAfter(ofAgeOn);
  }

  /** 个人信息保护法 第三十一条: below fourteen, a parent or guardian consents. */
  public static boolean needsGuardian(LocalDate bornOn, LocalDate today) {
    return !today.isAfter(bornOn.plusYears(CHILD));
  }
}
