package org.workershome.petition.core;

import java.util.EnumSet;
import java.util.Set;

/**
 * Where a petition stands. Closed: each state has only its legal moves as methods, so an illegal
 * one does not compile, and a new state makes every {@code switch} that must think of it fail to
 * compile. The table of moves is printed in the service's README and compared by a test.
 */
public sealed interface PetitionState {

  PetitionStateName name();

  /** The moves that are open now: those that this state has as methods and that are not used up. */
  Set<PetitionMove> moves();

  /** A state in which a petitioner in hardship can be referred to aid, once; the state stays. */
  sealed interface Referable extends PetitionState {
    boolean referred();

    /**
     * The same state with the referral made.
     *
     * @throws IllegalStateException when it was made before: the caller asks {@link #referred}
     *     first
     */
    Referable refer();
  }

  /** Handed in; not yet taken up by anyone. */
  record Received() implements PetitionState {
    @Override
    public PetitionStateName name() {
      return PetitionStateName.RECEIVED;
    }

    @Override
    public Set<PetitionMove> moves() {
      return EnumSet.of(PetitionMove.REGISTRATION);
    }

    public Registered register() {
      return new Registered(false);
    }
  }

  /** Entered in the register, with a first handler who answers for it. */
  record Registered(boolean referred) implements Referable {
    @Override
    public PetitionStateName name() {
      return PetitionStateName.REGISTERED;
    }

    @Override
    public Set<PetitionMove> moves() {
      var moves = EnumSet.of(PetitionMove.STATUTORY_ROUTE);
      return withReferral(moves, referred);
    }

    /** Told in writing which procedure of law the matter belongs to. */
    public Routed route() {
      return new Routed(referred);
    }

    @Override
    public Registered refer() {
      refuseSecond(referred);
      return new Registered(true);
    }
  }

  /** The petitioner has been shown the procedure of law; the hand-off is followed from here. */
  record Routed(boolean referred) implements Referable {
    @Override
    public PetitionStateName name() {
      return PetitionStateName.STATUTORY_ROUTE;
    }

    @Override
    public Set<PetitionMove> moves() {
      return withReferral(EnumSet.noneOf(PetitionMove.class), referred);
    }

    @Override
    public Routed refer() {
      refuseSecond(referred);
      return new Routed(true);
    }
  }

  /** The state that a stored row is in. */
  static PetitionState of(PetitionStateName name, boolean referred) {
    return switch (name) {
      case RECEIVED -> new Received();
      case REGISTERED -> new Registered(referred);
      case STATUTORY_ROUTE -> new Routed(referred);
    };
  }

  private static Set<PetitionMove> withReferral(EnumSet<PetitionMove> moves, boolean referred) {
    if (!referred) {
      moves.add(PetitionMove.HARDSHIP_REFERRAL);
    }
    return moves;
  }

  private static void refuseSecond(boolean referred) {
    if (referred) {
      throw new IllegalStateException("referred before");
    }
  }
}
