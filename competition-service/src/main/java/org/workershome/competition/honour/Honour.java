package org.workershome.competition.honour;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.workershome.competition.core.Actor;
import org.workershome.kit.identity.UnionPath;

/** A snapshot of one nomination or honour; {@code version} is what its ETag says. */
public record Honour(
    UUID id,
    String number,
    UnionPath union,
    Actor nominator,
    Nomination nomination,
    HonourState state,
    Instant nominatedAt,
    long version) {
  /** What the audit and a publicity call this kind of record. */
  public static final String RECORD = "honour";

  public Honour {
    requireNonNull(id, "id");
    requireNonNull(number, "number");
    requireNonNull(union, "union");
    requireNonNull(nominator, "nominator");
    requireNonNull(nomination, "nomination");
    requireNonNull(state, "state");
    requireNonNull(nominatedAt, "nominatedAt");
  }

  /** The same nomination one version later, as its nominator corrected it. */
  public Honour with(Nomination corrected) {
    return new Honour(id, number, union, nominator, corrected, state, nominatedAt, version + 1);
  }

  /** The same honour one version later, in its new state. */
  public Honour in(HonourState next) {
    return new Honour(id, number, union, nominator, nomination, next, nominatedAt, version + 1);
  }
}
