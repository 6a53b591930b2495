package org.workershome.petition.core;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identifier.CitizenId;
import org.workershome.kit.privacy.reveal.AgeRules;

/**
 * How old people are, as far as this service knows: of an id that is shown at a door the day on
 * which its holder is of age is kept while it lies ahead, and of others that they are of age.
 * Whoever works may be sixteen.
 */
public final class AgeOnFile {
  private AgeOnFile() {}

  /** What is kept of an id that was found sound; nothing of nobody's. */
  public static @Nullable LocalDate of(@Nullable String citizenId) {
    return citizenId == null ? null : AgeRules.ofAgeOn(CitizenId.birthDate(citizenId));
  }

  /**
   * Of who stands for himself, with an account or at the counter. Without an id on file he is taken
   * for of age, as the head of a household is.
   *
   * @param row with a column {@code of_age_on}
   */
  public static boolean isMinor(ResultSet row, LocalDate today) throws SQLException {
    LocalDate ofAgeOn = row.getObject("of_age_on", LocalDate.class);
    return ofAgeOn != null && AgeRules.isMinorUntil(ofAgeOn, today);
  }

  /**
   * Of who was written on a list by somebody else. Without an id on file he is taken for a minor,
   * as others of a household are.
   *
   * @param row with a column {@code of_age_on}
   */
  public static boolean mayBeMinor(ResultSet row, LocalDate today) throws SQLException {
    LocalDate ofAgeOn = row.getObject("of_age_on", LocalDate.class);
    return ofAgeOn == null || AgeRules.isMinorUntil(ofAgeOn, today);
  }
}
