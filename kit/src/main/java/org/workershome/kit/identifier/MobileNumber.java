package org.workershome.kit.identifier;

import java.util.Optional;
import java.util.regex.Pattern;

/** A mobile number of the mainland: eleven digits. */
public final class MobileNumber {
  private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}");

  private MobileNumber() {}

  /** What is wrong with it, if anything. */
  public static Optional<Flaw> flaw(String text) {
    return FORM.matcher(text).matches() ? Optional.empty() : Optional.of(Flaw.MOBILE_FORM);
  }
}
