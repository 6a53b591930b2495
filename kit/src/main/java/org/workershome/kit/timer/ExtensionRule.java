package org.workershome.kit.timer;

import static java.util.Objects.requireNonNull;

import org.workershome.kit.clock.Span;

/**
 * That a term may be extended, once.
 *
 * @param most at most by so much, in this unit
 * @param legalBasis the article that allows it
 */
public record ExtensionRule(Span most, String legalBasis) {
  public ExtensionRule {
    requireNonNull(most, "most");
    requireNonNull(legalBasis, "legalBasis");
  }
}
