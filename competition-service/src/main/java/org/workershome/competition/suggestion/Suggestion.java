package org.workershome.competition.suggestion;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.workershome.competition.core.Actor;
import org.workershome.kit.identity.UnionPath;

/** A snapshot of one suggestion; {@code version} is what its ETag says. */
public record Suggestion(
    UUID id,
    String number,
    UnionPath union,
    Actor proposer,
    Proposal proposal,
    SuggestionState state,
    Instant submittedAt,
    long version) {
  public Suggestion {
    requireNonNull(id, "id");
    requireNonNull(number, "number");
    requireNonNull(union, "union");
    requireNonNull(proposer, "proposer");
    requireNonNull(proposal, "proposal");
    requireNonNull(state, "state");
    requireNonNull(submittedAt, "submittedAt");
  }

  /** The same suggestion one version later, in its new state. */
  public Suggestion in(SuggestionState next) {
    return new Suggestion(id, number, union, proposer, proposal, next, submittedAt, version + 1);
  }
}
