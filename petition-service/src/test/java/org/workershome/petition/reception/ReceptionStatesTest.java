package org.workershome.petition.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.UnionPath;

/** The tables of moves, written a second time by hand, and the turns of the leaders. */
class ReceptionStatesTest {
  @Test
  void aDayMovesAsTheTableSays() {
    assertThat(Arrays.stream(DayState.values()).map(state -> state + " " + state.moves()))
        .containsExactly(
            "PLANNED [ARRANGEMENT, PUBLICATION, CANCELLATION]",
            "PUBLISHED [SWAP, CANCELLATION, CLOSING]",
            "HELD []",
            "CANCELLED []");
  }

  @Test
  void aBookingMovesAsTheTableSays() {
    assertThat(Arrays.stream(BookingState.values()).map(state -> state + " " + state.moves()))
        .containsExactly(
            "BOOKED [CANCELLATION, REBOOKING, NO_SHOW, LATE_ARRIVAL, RECORD]",
            "ATTENDED [RECORD]",
            "NO_SHOW [LATE_ARRIVAL]",
            "CANCELLED []");
  }

  @Test
  void turnsGoRoundAndGoOnAfterTheLastOne() {
    ReceptionLeader first = leader(1);
    ReceptionLeader second = leader(2);
    List<ReceptionLeader> both = List.of(first, second);

    assertThat(Turns.after(both, null).next()).isEqualTo(first);
    Turns later = Turns.after(both, first.id());
    assertThat(Stream.generate(later::next).limit(3)).containsExactly(second, first, second);
    assertThat(Turns.after(both, new UUID(0, 9)).next())
        .as("after one who receives no more")
        .isEqualTo(first);
    assertThat(Turns.after(List.of(), null).next()).isNull();
  }

  private static ReceptionLeader leader(int number) {
    return new ReceptionLeader(
        new UUID(0, number), new UnionPath("CQ"), "p" + number, "n", "p", "w", number, null, 1);
  }
}
