package org.workershome.petition.legalaid;

import java.util.Set;
import java.util.UUID;
import org.workershome.kit.identity.UnionPath;

/**
 * A lawyer of the roster, as the choice for one case sees him.
 *
 * @param conflict whether he acts for the employer
 */
record LawyerCandidate(
    UUID id,
    UnionPath union,
    String licence,
    Set<LegalAidMatter> fields,
    int capacity,
    int openCases,
    boolean active,
    boolean conflict) {
  LawyerCandidate {
    fields = Set.copyOf(fields);
  }

  /** How full he is, from 0 to 1. */
  double load() {
    return (double) openCases / capacity;
  }
}
