package org.workershome.competition.honour;

import static java.util.Objects.requireNonNull;

/** What a nominator put forward: for which award, whom, and for what deed. */
public record Nomination(
    AwardType awardType,
    AwardLevel level,
    Recipient recipient,
    String displayName,
    String unit,
    String deed) {
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

  @Override
  public String toString() {
    return "Nomination[" + awardType + ", " + level + "]";
  }
}
