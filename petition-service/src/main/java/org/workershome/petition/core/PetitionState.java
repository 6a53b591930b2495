package org.workershome.petition.core;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a petition stands, and which moves are open: those of the table in {@link PetitionMove}
 * that are not used up. A state after another one can only come from a legal move, so no use case
 * can write one that the table does not have. Why a table: docs/decisions/0006.
 *
 * @param referred whether the petitioner was referred to aid; once is all
 */
public record PetitionState(PetitionStateName name, boolean referred) {
  /** Where every petition begins that is handed in by its petitioner. */
  public static final PetitionState RECEIVED = new PetitionState(PetitionStateName.RECEIVED, false);

  public PetitionState {
    if (referred && name == PetitionStateName.RECEIVED) {
      throw new IllegalArgumentException("nobody is referred before registration");
    }
  }

  /** The moves that are open now. */
  public Set<PetitionMove> moves() {
    Set<PetitionMove> legal = PetitionMove.from(name);
    if (!referred || !legal.contains(PetitionMove.HARDSHIP_REFERRAL)) {
      return legal;
    }
    EnumSet<PetitionMove> rest = EnumSet.copyOf(legal);
    rest.remove(PetitionMove.HARDSHIP_REFERRAL);
    return Collections.unmodifiableSet(rest);
  }

  /**
   * The state after a move that leads to one end only.
   *
   * @throws IllegalStateException when the move is not open: the caller asks {@link
   *     Petition#require} first
   */
  public PetitionState after(PetitionMove move) {
    Set<PetitionStateName> ends = move.ends(name);
    if (ends.size() != 1) {
      throw new IllegalStateException(move + " from " + name + " leads to " + ends);
    }
    return after(move, ends.iterator().next());
  }

  /**
   * The state after a move that leads to one of several.
   *
   * @throws IllegalStateException when the move is not open or does not lead there
   */
  public PetitionState after(PetitionMove move, PetitionStateName to) {
    if (!moves().contains(move) || !move.ends(name).contains(to)) {
      throw new IllegalStateException(move + " does not lead from " + name + " to " + to);
    }
    return new PetitionState(to, referred || move == PetitionMove.HARDSHIP_REFERRAL);
  }
}
