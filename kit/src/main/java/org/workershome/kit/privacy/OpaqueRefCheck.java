package org.workershome.kit.privacy;

import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses whatever has as many digits as a mobile number, an id or a card, in one or in groups,
 * also in full width. A reference of ours may have as many by chance, and a day is no number.
 * Public, because where this room is left out, the validator makes one by itself.
 */
@Singleton
@Unremovable
public class OpaqueRefCheck implements ConstraintValidator<OpaqueRef, String> {
  private static final Pattern OURS =
      Pattern.compile(
          "(?<![0-9a-fA-F])(?:[0-9a-fA-F]{32}"
              + "|[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})"
              + "(?![0-9a-fA-F])");
  private static final Pattern DATE =
      Pattern.compile("(?<!\\d)(?:19|20)\\d{2}[-./]\\d{1,2}[-./]\\d{1,2}(?!\\d)");

  /** Eleven: a mobile number is the shortest. */
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\s\\p{Z}\\p{Pd}.·_]*\\d){10,}");

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || !isNumber(text);
  }

  static boolean isNumber(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String rest = DATE.matcher(OURS.matcher(plain).replaceAll("…")).replaceAll("…");
    return NUMBER.matcher(rest).find();
  }
}
