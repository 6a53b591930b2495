package org.workershome.competition.core;

import static java.util.Objects.requireNonNull;

import org.workershome.kit.problem.ProblemException;

/**
 * What a rule of law says. Closed because a rule grants or refuses and nothing between: whoever
 * asks must handle the refusal, with the article to show for it.
 */
public sealed interface Ruling {
  static Ruling granted() {
    return new Granted();
  }

  static Ruling refused(CompetitionProblem problem, String article) {
    return new Refused(problem, article);
  }

  /** Goes on when granted; answers with the problem and its article when refused. */
  default void enforce() {
    switch (this) {
      case Granted _ -> {}
      case Refused refused ->
          throw new ProblemException(refused.problem()).with("article", refused.article());
    }
  }

  record Granted() implements Ruling {}

  record Refused(CompetitionProblem problem, String article) implements Ruling {
    public Refused {
      requireNonNull(problem, "problem");
      requireNonNull(article, "article");
    }
  }
}
