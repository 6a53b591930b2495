package org.workershome.competition.honour;

import java.util.List;
import java.util.Optional;

/**
 * Where an honour stands. Closed, and the conferred state has no moves: an honour is not edited; it
 * can only be joined by another record that takes it back.
 */
public sealed interface HonourState {
  HonourStatus status();

  List<HonourMoveKind> legalMoves();

  /** The state after conferral; empty when this state does not have that move. */
  default Optional<HonourState> after(Conferral conferral) {
    return switch (this) {
      case Nominated nominated -> Optional.of(nominated.confer(conferral));
      case Conferred _ -> Optional.empty();
    };
  }

  record Nominated() implements HonourState {
    Conferred confer(Conferral conferral) {
      return new Conferred(conferral);
    }

    @Override
    public HonourStatus status() {
      return HonourStatus.NOMINATED;
    }

    @Override
    public List<HonourMoveKind> legalMoves() {
      return List.of(HonourMoveKind.CONFER, HonourMoveKind.CORRECT);
    }
  }

  record Conferred(Conferral conferral) implements HonourState {
    @Override
    public HonourStatus status() {
      return HonourStatus.CONFERRED;
    }

    @Override
    public List<HonourMoveKind> legalMoves() {
      return List.of();
    }
  }
}
