package org.workershome.petition.core;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * Where a petition was transferred from.
 *
 * @param at where in the tree the organ stands
 * @param name of an organ that is none of those known; null for the others
 * @param number the organ's own number of it
 * @param fingerprint of what its machine sent; null for what was entered from paper
 * @param feedbackDueOn until when the organ wants to be told what came of it
 */
@SuppressWarnings("ArrayRecordComponent") // passed on to the row, never compared
public record OrganReference(
    Organ organ,
    UnionPath at,
    @Nullable String name,
    String number,
    byte @Nullable [] fingerprint,
    @Nullable LocalDate feedbackDueOn) {

  /** As petitioners read it. */
  public String zh() {
    return name == null ? organ.zh() : name;
  }

  @Override
  public String toString() {
    return "OrganReference[" + organ + " at " + at + "]";
  }
}
