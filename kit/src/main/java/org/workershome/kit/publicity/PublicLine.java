package org.workershome.kit.publicity;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.workershome.kit.identity.UnionPath;

/**
 * One candidate of a list.
 *
 * @param fields in the order in which they are shown
 * @param union the candidate's own; not shown, but nobody of it screens objections
 * @param personRef the candidate; not shown, but he never learns who objected. Empty for a
 *     collective
 */
public record PublicLine(
    PublicName name, List<PublicField> fields, UnionPath union, Optional<String> personRef) {
  public PublicLine {
    requireNonNull(name, "name");
    fields = List.copyOf(fields);
    requireNonNull(union, "union");
    requireNonNull(personRef, "personRef");
  }

  @Override
  public String toString() {
    return "PublicLine[…]";
  }
}
