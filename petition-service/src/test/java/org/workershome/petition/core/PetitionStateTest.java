package org.workershome.petition.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The legal table: what the README prints, what is reachable, and that nothing else is possible.
 */
class PetitionStateTest {

  @Test
  void aReceivedPetitionIsRegisteredOrTakenBack() {
    assertThat(PetitionState.RECEIVED.moves())
        .containsExactlyInAnyOrder(PetitionMove.REGISTRATION, PetitionMove.WITHDRAWAL);
  }

  @Test
  void aReferralUsesItselfUpAndIsRemembered() {
    PetitionState registered = PetitionState.RECEIVED.after(PetitionMove.REGISTRATION);

    PetitionState referred = registered.after(PetitionMove.HARDSHIP_REFERRAL);

    assertThat(referred.name()).isEqualTo(registered.name());
    assertThat(referred.moves())
        .doesNotContain(PetitionMove.HARDSHIP_REFERRAL)
        .containsAll(
            EnumSet.complementOf(EnumSet.of(PetitionMove.HARDSHIP_REFERRAL)).stream()
                .filter(registered.moves()::contains)
                .toList());
    assertThat(referred.after(PetitionMove.ACCEPTANCE).referred()).isTrue();
    assertThatIllegalStateException()
        .isThrownBy(() -> referred.after(PetitionMove.HARDSHIP_REFERRAL));
  }

  @ParameterizedTest
  @EnumSource(PetitionStateName.class)
  void whatIsNotInTheTableCannotBeWritten(PetitionStateName name) {
    var state = new PetitionState(name, false);
    for (PetitionMove move : PetitionMove.values()) {
      for (PetitionStateName end : PetitionStateName.values()) {
        if (move.ends(name).contains(end)) {
          assertThat(state.after(move, end).name()).isEqualTo(end);
        } else {
          assertThatIllegalStateException().isThrownBy(() -> state.after(move, end));
        }
      }
    }
  }

  @Test
  void everyStateIsReachedAndEveryMoveIsSomewhereLegal() {
    Set<PetitionStateName> reached = new LinkedHashSet<>(List.of(PetitionStateName.RECEIVED));
    List<PetitionStateName> next = new ArrayList<>(reached);
    Set<PetitionMove> legal = EnumSet.noneOf(PetitionMove.class);
    while (!next.isEmpty()) {
      PetitionStateName state = next.removeFirst();
      for (PetitionMove move : PetitionMove.values()) {
        for (PetitionStateName end : move.ends(state)) {
          legal.add(move);
          if (reached.add(end)) {
            next.add(end);
          }
        }
      }
    }

    assertThat(reached).containsExactlyInAnyOrder(PetitionStateName.values());
    assertThat(legal).containsExactlyInAnyOrder(PetitionMove.values());
  }

  @Test
  void atItsEndOnlyAReferralIsLeft() {
    Arrays.stream(PetitionStateName.values())
        .filter(PetitionStateName::isEnd)
        .forEach(
            end ->
                assertThat(new PetitionState(end, false).moves())
                    .as(end.name())
                    .containsExactly(PetitionMove.HARDSHIP_REFERRAL));
  }

  /** Run with {@code -Dmoves.print=true} to see the rows. */
  @Test
  void theReadmePrintsTheTableOfMoves() throws IOException {
    List<String> rows = new ArrayList<>();
    for (PetitionStateName state : PetitionStateName.values()) {
      for (PetitionMove move : PetitionMove.values()) {
        if (move != PetitionMove.HARDSHIP_REFERRAL) {
          move.ends(state)
              .forEach(end -> rows.add("| `" + state + "` | " + move + " | `" + end + "` |"));
        }
      }
    }
    String readme = Files.readString(Path.of("README.md"));
    String table =
        readme.substring(readme.indexOf("| from | move | to |"), readme.indexOf("An illegal move"));

    assertThat(table.lines().filter(line -> line.startsWith("| `")).toList())
        .containsExactlyElementsOf(rows);
  }
}
