package org.workershome.petition.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;

/**
 * What the statistics tell those for whose eyes no case is. A room that tells its figures at an
 * address of its own asks here for outsiders: two rules would tell by their difference what each of
 * them keeps back.
 */
public interface OutsiderFigures {

  /**
   * Numbers by the codes of the statistics.
   *
   * @param numbers as text, in the order that was asked for; without those that are withheld
   * @param smallestCell below which they are
   */
  record Told(Map<String, String> numbers, int smallestCell) {}

  boolean isOutsider(Caller caller);

  /**
   * @throws ProblemException 422 for a question that the statistics would not answer either
   */
  Told tell(UnionPath union, LocalDate from, LocalDate to, List<String> codes);
}
