package org.workershome.petition.core;

import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.ProblemType;

/**
 * What a rule of law says about a case. Closed: a rule grants or refuses, and names its article.
 */
public sealed interface Ruling {

  Ruling GRANTED = new Granted();

  /** Nothing in this rule stands against it. */
  record Granted() implements Ruling {}

  /** Refused, by this article. */
  record Refused(ProblemType problem, String article) implements Ruling {}

  /**
   * Carries on when granted.
   *
   * @throws ProblemException with the article, when refused
   */
  default void orRefuse() {
    switch (this) {
      case Granted granted -> {}
      case Refused(ProblemType problem, String article) ->
          throw new ProblemException(problem).with("article", article);
    }
  }
}
