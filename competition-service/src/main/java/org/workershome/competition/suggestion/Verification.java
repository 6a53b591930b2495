package org.workershome.competition.suggestion;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.workershome.competition.core.Actor;

/** The finance department's verdict on a statement; {@code verifiedOn} is its legal day. */
public record Verification(
    UUID id, Actor verifier, String opinion, Instant verifiedAt, LocalDate verifiedOn) {
  public Verification {
    requireNonNull(id, "id");
    requireNonNull(verifier, "verifier");
    requireNonNull(opinion, "opinion");
    requireNonNull(verifiedAt, "verifiedAt");
    requireNonNull(verifiedOn, "verifiedOn");
  }
}
