package org.workershome.petition.core;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Walks the machine by its own methods. */
final class StatesReachable {
  private StatesReachable() {}

  /** Every state that some sequence of legal moves leads to, the first one first. */
  static List<PetitionState> all() {
    Set<PetitionState> seen = new LinkedHashSet<>();
    walk(new PetitionState.Received(), seen);
    return List.copyOf(seen);
  }

  /** The state after a legal move. */
  static PetitionState after(PetitionState state, PetitionMove move) {
    return switch (move) {
      case REGISTRATION -> ((PetitionState.Received) state).register();
      case STATUTORY_ROUTE -> ((PetitionState.Registered) state).route();
      case HARDSHIP_REFERRAL -> ((PetitionState.Referable) state).refer();
    };
  }

  /** As the README writes it. */
  static String label(PetitionState state) {
    boolean referred = state instanceof PetitionState.Referable referable && referable.referred();
    return "`" + state.name() + "`" + (referred ? " (referred)" : "");
  }

  private static void walk(PetitionState state, Set<PetitionState> seen) {
    if (seen.add(state)) {
      state.moves().forEach(move -> walk(after(state, move), seen));
    }
  }
}
