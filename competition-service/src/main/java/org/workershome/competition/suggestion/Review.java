package org.workershome.competition.suggestion;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.workershome.competition.core.Actor;

/** One written conclusion on a suggestion; {@code decidedOn} is its legal day. */
public record Review(
    UUID id,
    Actor reviewer,
    String reason,
    boolean copiedResult,
    Instant decidedAt,
    LocalDate decidedOn) {
  public Review {
    requireNonNull(id, "id");
    requireNonNull(reviewer, "reviewer");
    requireNonNull(reason, "reason");
    requireNonNull(decidedAt, "decidedAt");
    requireNonNull(decidedOn, "decidedOn");
  }

  Adoption adoption() {
    return new Adoption(reviewer, decidedOn, copiedResult);
  }
}
