package org.workershome.petition.reception;

import org.jspecify.annotations.Nullable;

/**
 * A rating as it is on file.
 *
 * @param byRef who entered it from paper; null where that was not kept
 * @param finding of the second person; null while nobody has looked
 */
record Rated(
    VisitorRating rating,
    boolean onPaper,
    String bySubject,
    @Nullable String byRef,
    @Nullable PaperFinding finding) {

  /** Whether the visitor may still say it himself: an officer's word does not stand for his. */
  boolean mayBeReplaced() {
    return onPaper && finding != PaperFinding.CONFIRMED;
  }

  boolean waitsForCheck() {
    return onPaper && finding == null;
  }
}
