package org.workershome.kit.problem;

/**
 * One kind of problem of a closed catalogue: kit's own are {@link TechnicalProblem}, each service
 * has an enum in its core. The code is a promise to callers and never changes.
 */
public interface ProblemType {
  /** Stable name in upper snake case; on the wire {@code urn:workershome:problem:<kebab>}. */
  String code();

  int status();

  String titleZh();

  String titleEn();
}
