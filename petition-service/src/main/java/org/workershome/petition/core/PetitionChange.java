package org.workershome.petition.core;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/**
 * What a use case asks the door to write. Closed, because each change has its own columns, its own
 * entry on the timeline and its own events, and the door must know all three. The new state can
 * only come from a move of the state before it.
 */
public sealed interface PetitionChange {

  Petition before();

  PetitionMove move();

  Instant at();

  /** The state that it leads to; of a move with several ends, the change itself says which. */
  default PetitionState after() {
    return before().state().after(move());
  }

  /** A word for the petitioner and the audit: a reason, an organ, an outcome. No personal data. */
  default @Nullable String note() {
    return null;
  }

  /** An officer entered it in the register and is its first handler and owner. */
  record Registered(Petition before, Handler firstHandler, Instant at) implements PetitionChange {
    @Override
    public PetitionMove move() {
      return PetitionMove.REGISTRATION;
    }
  }

  /** A union took it on; the term of handling runs. */
  record Accepted(
      Petition before, UnionPath by, Handler owner, boolean summary, LocalDate on, Instant at)
      implements PetitionChange {
    @Override
    public PetitionMove move() {
      return PetitionMove.ACCEPTANCE;
    }
  }

  /** It went to a union below, or came back from it, or another decision of triage was made. */
  record Decided(
      Petition before,
      PetitionMove move,
      PetitionStateName end,
      @Nullable UnionPath to,
      @Nullable String note,
      Instant at)
      implements PetitionChange {
    @Override
    public PetitionState after() {
      return before.state().after(move, end);
    }
  }

  /** The petitioner was referred to hardship aid. */
  record ReferredToAid(Petition before, String reason, Instant at) implements PetitionChange {
    @Override
    public PetitionMove move() {
      return PetitionMove.HARDSHIP_REFERRAL;
    }

    @Override
    public String note() {
      return reason;
    }
  }

  /** The opinion was made out. */
  record OpinionIssued(Petition before, PetitionOutcome outcome, Instant at)
      implements PetitionChange {
    @Override
    public PetitionMove move() {
      return PetitionMove.OPINION;
    }

    @Override
    public String note() {
      return outcome.name();
    }
  }

  /** A step of delivery, review or re-check. */
  record Stepped(Petition before, PetitionMove move, @Nullable String note, Instant at)
      implements PetitionChange {}

  /** It came to its end. */
  record Ended(Petition before, PetitionMove move, String note, LocalDate on, Instant at)
      implements PetitionChange {}
}
