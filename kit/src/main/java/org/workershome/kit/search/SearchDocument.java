package org.workershome.kit.search;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * What of a record can be found.
 *
 * @param version the record's; an older one never replaces a newer
 * @param union whose staff, and whose superiors, find it
 * @param personRef who finds it as his own
 * @param at its place in time, newest first
 * @param headline weighs more than the rest
 * @param exact names and numbers that are found only as a whole: of people, of the record itself
 */
public record SearchDocument(
    UUID id,
    long version,
    UnionPath union,
    @Nullable String personRef,
    Instant at,
    String headline,
    List<String> texts,
    List<String> exact) {
  public SearchDocument {
    requireNonNull(id, "id");
    requireNonNull(union, "union");
    requireNonNull(at, "at");
    requireNonNull(headline, "headline");
    texts = List.copyOf(texts);
    exact = List.copyOf(exact);
  }

  /** What it says stays out of logs. */
  @Override
  public String toString() {
    return "SearchDocument[" + id + " v" + version + "]";
  }
}
