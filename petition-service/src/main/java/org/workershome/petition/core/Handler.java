package org.workershome.petition.core;

import org.workershome.kit.identity.Caller;

/**
 * The member of staff who makes a move, as the file remembers him. An account without a person
 * behind it makes none: nobody could tell whether the matter is his own.
 */
public record Handler(String subject, String name, String personRef) {
  public static Handler of(Caller caller) {
    return new Handler(caller.subject(), caller.name(), caller.requirePersonRef());
  }

  @Override
  public String toString() {
    return "Handler[" + subject + "]";
  }
}
