package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;

/**
 * A member of staff who answers for a timer, or is told about it.
 *
 * @param subject the account
 * @param personRef the person behind it: two accounts of one person are one person
 */
public record TimerPerson(String subject, String personRef) {
  public TimerPerson {
    requireNonNull(subject, "subject");
    requireNonNull(personRef, "personRef");
  }

  /** This ends up in logs. */
  @Override
  public String toString() {
    return "TimerPerson[" + subject + "]";
  }
}
