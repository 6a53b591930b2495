package org.workershome.petition.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PetitionStateTest {

  @Test
  void aReceivedPetitionCanOnlyBeRegistered() {
    assertThat(new PetitionState.Received().moves()).containsExactly(PetitionMove.REGISTRATION);
  }

  @Test
  void aReferralUsesItselfUp() {
    var before = new PetitionState.Received().register().route();

    var after = before.refer();

    assertThat(before.moves()).containsExactly(PetitionMove.HARDSHIP_REFERRAL);
    assertThat(after.moves()).isEmpty();
    assertThatIllegalStateException().isThrownBy(after::refer);
  }

  @Test
  void theReferralIsRememberedWhenThePetitionMovesOn() {
    var referredFirst = new PetitionState.Received().register().refer().route();
    var routedFirst = new PetitionState.Received().register().route().refer();

    assertThat(referredFirst).isEqualTo(routedFirst);
  }

  @ParameterizedTest
  @EnumSource(PetitionStateName.class)
  void everyStoredNameIsReadBackAsItself(PetitionStateName name) {
    assertThat(PetitionState.of(name, false).name()).isEqualTo(name);
  }

  /**
   * A method without arguments that answers with a state is a move; the table in the README names
   * it.
   */
  @Test
  void theReadmePrintsTheTableOfMoves() throws IOException {
    List<String> rows = new ArrayList<>();
    for (PetitionState state : StatesReachable.all()) {
      for (PetitionMove move : state.moves()) {
        rows.add(
            "| "
                + StatesReachable.label(state)
                + " | "
                + move
                + " | "
                + StatesReachable.label(StatesReachable.after(state, move))
                + " |");
      }
    }

    assertThat(Files.readString(Path.of("README.md"))).contains(rows);
  }

  @Test
  void everyMoveOfTheEnumIsSomewhereLegal() {
    Stream<PetitionMove> legal =
        StatesReachable.all().stream().flatMap(state -> state.moves().stream());

    assertThat(legal).containsAll(Arrays.asList(PetitionMove.values()));
  }
}
