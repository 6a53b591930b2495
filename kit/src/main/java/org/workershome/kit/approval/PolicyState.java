package org.workershome.kit.approval;

import java.util.List;

/** Where a version of a policy stands. */
enum PolicyState {
  DRAFT("drafting", "activation", "retirement"),
  ACTIVE("retirement"),
  RETIRED;

  private final List<String> moves;

  PolicyState(String... moves) {
    this.moves = List.of(moves);
  }

  List<String> moves() {
    return moves;
  }
}
