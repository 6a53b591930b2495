package org.workershome.kit.publicity;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.function.Supplier;

/**
 * As whom a candidate stands on a list. Closed: for somebody under age there is no form that
 * carries his name, only his guardian's or a code (未成年人 are never named).
 */
public sealed interface PublicName {
  int OF_AGE = 18;

  /** In characters. */
  int LONGEST = 100;

  /** What is printed. */
  String shown();

  /**
   * The right form for a person.
   *
   * @param birthDate decides; he is of age from his eighteenth birthday on
   * @param on the day on which the list is frozen
   * @param guardian asked only for somebody under age
   */
  static PublicName of(String name, LocalDate birthDate, LocalDate on, Supplier<String> guardian) {
    return on.isBefore(birthDate.plusYears(OF_AGE))
        ? new Guardian(guardian.get())
        : new OfAge(name);
  }

  /** A person of age, by his own name. */
  record OfAge(String name) implements PublicName {
    public OfAge {
      requireNonNull(name, "name");
    }

    @Override
    public String shown() {
      return name;
    }
  }

  /** Somebody under age, by his guardian's name. */
  record Guardian(String name) implements PublicName {
    public Guardian {
      requireNonNull(name, "name");
    }

    @Override
    public String shown() {
      return name + "（监护人）";
    }
  }

  /** Anybody, by a code that only the list's maker can resolve. */
  record Code(String code) implements PublicName {
    public Code {
      requireNonNull(code, "code");
    }

    @Override
    public String shown() {
      return code;
    }
  }

  /** A team, a shift, a post. */
  record Collective(String name) implements PublicName {
    public Collective {
      requireNonNull(name, "name");
    }

    @Override
    public String shown() {
      return name;
    }
  }
}
