package org.workershome.petition.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** No sequence of moves leaves the legal table, which is written here a second time, by hand. */
class PetitionStatePropertyTest {
  private static final Map<PetitionStateName, Map<PetitionMove, PetitionStateName>> TABLE =
      new EnumMap<>(
          Map.of(
              PetitionStateName.RECEIVED,
              Map.of(PetitionMove.REGISTRATION, PetitionStateName.REGISTERED),
              PetitionStateName.REGISTERED,
              Map.of(
                  PetitionMove.STATUTORY_ROUTE, PetitionStateName.STATUTORY_ROUTE,
                  PetitionMove.HARDSHIP_REFERRAL, PetitionStateName.REGISTERED),
              PetitionStateName.STATUTORY_ROUTE,
              Map.of(PetitionMove.HARDSHIP_REFERRAL, PetitionStateName.STATUTORY_ROUTE)));

  @Property
  void noSequenceOfMovesLeavesTheLegalTable(@ForAll @Size(max = 12) List<PetitionMove> wishes) {
    PetitionState state = new PetitionState.Received();
    int referrals = 0;
    for (PetitionMove wish : wishes) {
      PetitionState here = state;
      boolean usedUp = wish == PetitionMove.HARDSHIP_REFERRAL && referrals > 0;
      Set<PetitionMove> legal = EnumSet.copyOf(row(here).keySet());
      if (referrals > 0) {
        legal.remove(PetitionMove.HARDSHIP_REFERRAL);
      }
      assertThat(here.moves()).isEqualTo(legal);
      if (legal.contains(wish)) {
        state = StatesReachable.after(here, wish);
        assertThat(state.name()).isEqualTo(row(here).get(wish));
        referrals += wish == PetitionMove.HARDSHIP_REFERRAL ? 1 : 0;
      } else {
        assertThatThrownBy(() -> StatesReachable.after(here, wish))
            .isInstanceOf(usedUp ? IllegalStateException.class : ClassCastException.class);
      }
      assertThat(referrals).isLessThanOrEqualTo(1);
    }
  }

  @Property
  void aStoredStateIsReadBackWithTheSameMoves(@ForAll @Size(max = 12) List<PetitionMove> wishes) {
    PetitionState state = new PetitionState.Received();
    for (PetitionMove wish : wishes) {
      state = state.moves().contains(wish) ? StatesReachable.after(state, wish) : state;
    }
    boolean referred = state instanceof PetitionState.Referable referable && referable.referred();

    assertThat(PetitionState.of(state.name(), referred)).isEqualTo(state);
  }

  private static Map<PetitionMove, PetitionStateName> row(PetitionState state) {
    return TABLE.getOrDefault(state.name(), Map.of());
  }
}
