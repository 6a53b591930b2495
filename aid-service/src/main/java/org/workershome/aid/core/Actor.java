package org.workershome.aid.core;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;

/**
 * Who did something: the account and the person behind it, since one person may have two accounts.
 */
public record Actor(String subject, String personRef) {
  public static Actor of(Caller caller) {
    return new Actor(caller.subject(), caller.requirePersonRef());
  }

  /** Nobody yet when the columns are empty. */
  public static @Nullable Actor stored(@Nullable String subject, @Nullable String personRef) {
    return subject == null || personRef == null ? null : new Actor(subject, personRef);
  }

  /** The same account or another account of the same person. */
  public boolean isSamePersonAs(@Nullable Actor other) {
    return other != null && (subject.equals(other.subject) || personRef.equals(other.personRef));
  }
}
