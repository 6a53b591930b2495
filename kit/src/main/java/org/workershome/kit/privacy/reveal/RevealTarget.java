package org.workershome.kit.privacy.reveal;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * A field as it stands in a record.
 *
 * @param union of the record
 * @param personRef of whom the record is about, where it is known
 * @param minor whether the person whom the field is about is under eighteen now; true where that
 *     cannot be told and may be so
 * @param value in clear
 */
public record RevealTarget(
    UnionPath union, @Nullable String personRef, boolean minor, String value) {
  public RevealTarget {
    requireNonNull(union, "union");
    requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "RevealTarget[…]";
  }
}
