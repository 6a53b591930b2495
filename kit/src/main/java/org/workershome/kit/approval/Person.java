package org.workershome.kit.approval;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Somebody who takes part: an account and, where it is known, the person behind it. Two accounts of
 * one person are one person.
 */
public record Person(String subject, @Nullable String personRef) {
  public Person {
    requireNonNull(subject, "subject");
  }

  public static Person of(Caller caller) {
    return new Person(caller.subject(), caller.personRef());
  }

  /**
   * Whoever decides is known as a person: an account of nobody could be a second one of the maker,
   * or of who has decided before.
   *
   * @throws ProblemException 403
   */
  Person requireKnown() {
    if (personRef == null) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN)
          .detail("账号未关联本人身份，不得参与审批", "The account belongs to no person, who could take part");
    }
    return this;
  }

  /** Whoever shares a key with another is the same. */
  Set<String> keys() {
    return personRef == null ? Set.of(account(subject)) : Set.of(account(subject), ref(personRef));
  }

  static String account(String subject) {
    return "s:" + subject;
  }

  static String ref(String personRef) {
    return "p:" + personRef;
  }

  /** Nobody's reference belongs into a log. */
  @Override
  public String toString() {
    return "Person[" + subject + "]";
  }
}
