package org.workershome.kit.privacy;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.workershome.kit.identifier.CitizenId;

/**
 * How a value is written before it is hashed, so that what means the same is found however it was
 * typed: full width as half width, without blanks.
 */
public enum IndexedAs {
  /** Upper case; one of 15 digits as the one of 18 that replaced it. */
  CITIZEN_ID {
    @Override
    String written(String tidy) {
      String id = tidy.toUpperCase(Locale.ROOT);
      return OLD_ID.matcher(id).matches() ? CitizenId.ofOld(id) : id;
    }
  },
  /** The eleven digits, without hyphens and the country's code. */
  MOBILE {
    @Override
    String written(String tidy) {
      return COUNTRY.matcher(SEPARATORS.matcher(tidy).replaceAll("")).replaceFirst("");
    }
  },
  /** Digits, without hyphens. */
  BANK_CARD {
    @Override
    String written(String tidy) {
      return SEPARATORS.matcher(tidy).replaceAll("");
    }
  },
  /** One sign for the dot of a name, one case. */
  NAME {
    @Override
    String written(String tidy) {
      return DOTS.matcher(tidy).replaceAll("·").toUpperCase(Locale.ROOT);
    }
  },
  /** Passports and other codes: upper case, without hyphens. */
  CODE {
    @Override
    String written(String tidy) {
      return SEPARATORS.matcher(tidy).replaceAll("").toUpperCase(Locale.ROOT);
    }
  };

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
  private static final Pattern SEPARATORS = Pattern.compile("[\\p{Pd}._]+");
  private static final Pattern DOTS = Pattern.compile("[·•‧∙⋅・･.]");
  private static final Pattern COUNTRY = Pattern.compile("^(?:\\+|00)?86(?=1\\d{10}$)");
  private static final Pattern OLD_ID = Pattern.compile("[1-9]\\d{14}");

  abstract String written(String tidy);

  String normal(String value) {
    return written(
        BLANKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC)).replaceAll(""));
  }
}
