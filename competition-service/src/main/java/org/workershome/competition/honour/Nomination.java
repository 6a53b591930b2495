package org.workershome.competition.honour;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a nominator put forward: for which award, whom, and for what deed.
 *
 * @param publicDeed what is shown of the deed; null when all of it is
 * @param ofAgeBy what says that a person is of age; null for a collective, and while nobody has
 *     seen it: workers can be sixteen, and whoever may be under age is never named
 */
public record Nomination(
    AwardType awardType,
    AwardLevel level,
    Recipient recipient,
    String displayName,
    String unit,
    String deed,
    @Nullable String publicDeed,
    @Nullable AgeProof ofAgeBy) {
  public Nomination {
    requireNonNull(awardType, "awardType");
    requireNonNull(level, "level");
    requireNonNull(recipient, "recipient");
    requireNonNull(displayName, "displayName");
    requireNonNull(unit, "unit");
    requireNonNull(deed, "deed");
    if (awardType.isForPerson() != (recipient instanceof Recipient.Person)) {
      throw new IllegalArgumentException(awardType + " does not fit this kind of recipient");
    }
  }

  public String shownDeed() {
    return publicDeed == null ? deed : publicDeed;
  }

  @Override
  public String toString() {
    return "Nomination[" + awardType + ", " + level + "]";
  }
}
