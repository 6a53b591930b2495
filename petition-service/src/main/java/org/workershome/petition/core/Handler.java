package org.workershome.petition.core;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;

/** The member of staff who makes a move, as the file remembers him. */
public record Handler(String subject, String name, @Nullable String personRef) {
  public static Handler of(Caller caller) {
    return new Handler(caller.subject(), caller.name(), caller.personRef());
  }

  @Override
  public String toString() {
    return "Handler[" + subject + "]";
  }
}
