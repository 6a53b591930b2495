package org.workershome.competition.honour;

import static java.util.Objects.requireNonNull;

/** Who is honoured. Closed: an award goes to a person or to a collective, never to both. */
public sealed interface Recipient {
  record Person(String personRef) implements Recipient {
    public Person {
      requireNonNull(personRef, "personRef");
    }

    @Override
    public String toString() {
      return "Person[…]";
    }
  }

  record Collective(String name) implements Recipient {
    public Collective {
      requireNonNull(name, "name");
    }
  }
}
