package org.workershome.aid.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The states of a file, and the table of moves that the README prints. */
class HouseholdStateTest {
  static final Map<HouseholdStatus, List<String>> TABLE =
      Map.of(
          HouseholdStatus.DRAFT, List.of("particulars", "facts", "submission"),
          HouseholdStatus.SUBMITTED, List.of("review"),
          HouseholdStatus.REVIEWED, List.of("approval"),
          HouseholdStatus.FILED, List.of(),
          HouseholdStatus.REFUSED, List.of());

  @ParameterizedTest
  @EnumSource(HouseholdStatus.class)
  void aStoredStateIsReadBackAsItself(HouseholdStatus status) {
    assertThat(HouseholdState.of(status).status()).isEqualTo(status);
  }

  @Test
  void aFileIsInForceOnlyThroughReviewAndApproval() {
    assertThat(new HouseholdState.Draft().submit().review(ReviewOutcome.PASS))
        .isEqualTo(new HouseholdState.Reviewed());
    assertThat(new HouseholdState.Draft().submit().review(ReviewOutcome.RETURN))
        .isEqualTo(new HouseholdState.Draft());
    assertThat(new HouseholdState.Reviewed().decide(ApprovalOutcome.APPROVE))
        .isEqualTo(new HouseholdState.Filed());
    assertThat(new HouseholdState.Reviewed().decide(ApprovalOutcome.REFUSE))
        .isEqualTo(new HouseholdState.Refused());
  }

  @Test
  void theReadmePrintsTheTableOfMoves() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    TABLE.forEach(
        (status, moves) ->
            moves.forEach(
                move -> assertThat(readme).contains("| `" + status + "` | " + move + " |")));
  }
}
