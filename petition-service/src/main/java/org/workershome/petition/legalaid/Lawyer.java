package org.workershome.petition.legalaid;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * A lawyer of the roster.
 *
 * @param personRef of the account with which he records his help, if he has one
 */
record Lawyer(
    UUID id,
    UnionPath union,
    String name,
    String licence,
    String firm,
    Set<LegalAidMatter> fields,
    int capacity,
    int openCases,
    boolean active,
    @Nullable String personRef,
    long version,
    Instant createdAt) {
  Lawyer {
    fields = Set.copyOf(fields);
  }

  /** As the choice for one case sees him. */
  LawyerCandidate candidate(boolean conflict) {
    return new LawyerCandidate(id, union, licence, fields, capacity, openCases, active, conflict);
  }

  @Override
  public String toString() {
    return "Lawyer[" + licence + "]";
  }
}
