package org.workershome.competition.honour;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.workershome.competition.core.Actor;

/** Who conferred an honour, by which decision, as of which day. */
public record Conferral(
    Actor conferrer, String decisionNumber, LocalDate conferredOn, Instant conferredAt) {
  public Conferral {
    requireNonNull(conferrer, "conferrer");
    requireNonNull(decisionNumber, "decisionNumber");
    requireNonNull(conferredOn, "conferredOn");
    requireNonNull(conferredAt, "conferredAt");
  }
}
