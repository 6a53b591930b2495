package org.workershome.competition.core;

import static java.util.Objects.requireNonNull;

import org.workershome.kit.identity.Caller;

/**
 * Who did something. Two accounts can belong to one person, so sameness asks for both: the account
 * and the person behind it.
 */
public record Actor(String subject, String personRef) {
  public Actor {
    requireNonNull(subject, "subject");
    requireNonNull(personRef, "personRef");
  }

  /** The caller as an actor; every decision needs the person behind the account. */
  public static Actor of(Caller caller) {
    return new Actor(caller.subject(), caller.requirePersonRef());
  }

  public boolean isSamePersonAs(Actor other) {
    return subject.equals(other.subject) || personRef.equals(other.personRef);
  }

  @Override
  public String toString() {
    return "Actor[…]";
  }
}
