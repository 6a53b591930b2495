package org.workershome.competition.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.workershome.competition.core.Actor;
import org.workershome.kit.money.Money;

/** Whatever is asked of a suggestion in whatever order, it stays within its table of moves. */
class SuggestionStateProperties {
  private static final UUID ID = UUID.fromString("019ab0c2-6f00-7a3e-8c11-0242ac120002");
  private static final Actor SOMEONE = new Actor("a-1", "p-1");
  private static final Instant AT = Instant.parse("2026-03-10T02:00:00Z");
  private static final LocalDate ON = LocalDate.of(2026, 3, 10);

  @Property
  void noSequenceOfMovesLeavesTheLegalTable(
      @ForAll @Size(max = 30) List<SuggestionMoveKind> wishes) {
    SuggestionState state = new SuggestionState.Submitted();
    for (SuggestionMoveKind wish : wishes) {
      Optional<SuggestionState> next = state.after(move(wish));

      assertThat(next.isPresent())
          .as("%s in %s", wish, state.status())
          .isEqualTo(state.legalMoves().contains(wish));
      state = next.orElse(state);
    }
  }

  @Property
  void whatIsAdoptedStaysAdoptedByTheSamePersonOnTheSameDay(
      @ForAll @Size(max = 30) List<SuggestionMoveKind> wishes) {
    SuggestionState state = adopted();
    for (SuggestionMoveKind wish : wishes) {
      state = state.after(move(wish)).orElse(state);

      assertThat(adoptionOf(state)).contains(new Adoption(SOMEONE, ON, false));
    }
  }

  @Test
  void aDecidedSuggestionHasNoMoves() {
    assertThat(new SuggestionState.NotAdopted().legalMoves()).isEmpty();
    assertThat(
            new SuggestionState.Verified(
                    new Adoption(SOMEONE, ON, false), statement(), verification(), grading())
                .legalMoves())
        .isEmpty();
  }

  @Test
  void everyMoveIsSomewhereLegalAndEveryStateReachable() {
    Set<SuggestionMoveKind> legal = EnumSet.noneOf(SuggestionMoveKind.class);
    Set<SuggestionStatus> reached = EnumSet.noneOf(SuggestionStatus.class);
    for (SuggestionState state : reachable()) {
      legal.addAll(state.legalMoves());
      reached.add(state.status());
    }

    assertThat(legal).containsExactlyInAnyOrder(SuggestionMoveKind.values());
    assertThat(reached).containsExactlyInAnyOrder(SuggestionStatus.values());
  }

  @Test
  void theReadmePrintsTheTableOfMoves() throws IOException {
    List<String> rows = new ArrayList<>();
    for (SuggestionState state : reachable()) {
      for (SuggestionMoveKind kind : state.legalMoves()) {
        SuggestionState next = state.after(move(kind)).orElseThrow();
        rows.add("| `" + state.status() + "` | " + kind + " | `" + next.status() + "` |");
      }
    }
    List<String> printed =
        Files.readAllLines(Path.of("README.md")).stream()
            .filter(line -> line.matches("\\| `[A-Z_]+` \\| [A-Z_]+ \\| `[A-Z_]+` \\|"))
            .toList();

    assertThat(printed).containsExactlyInAnyOrderElementsOf(new LinkedHashSet<>(rows));
  }

  private static Set<SuggestionState> reachable() {
    Set<SuggestionState> found = new LinkedHashSet<>();
    List<SuggestionState> open = new ArrayList<>(List.of(new SuggestionState.Submitted()));
    while (!open.isEmpty()) {
      SuggestionState state = open.removeFirst();
      if (found.add(state)) {
        for (SuggestionMoveKind kind : SuggestionMoveKind.values()) {
          state.after(move(kind)).ifPresent(open::add);
        }
      }
    }
    return found;
  }

  private static Optional<Adoption> adoptionOf(SuggestionState state) {
    return switch (state) {
      case SuggestionState.Adopted it -> Optional.of(it.adoption());
      case SuggestionState.BenefitStated it -> Optional.of(it.adoption());
      case SuggestionState.Verified it -> Optional.of(it.adoption());
      case SuggestionState.Submitted _, SuggestionState.Reserved _, SuggestionState.NotAdopted _ ->
          Optional.empty();
    };
  }

  private static SuggestionState adopted() {
    return new SuggestionState.Submitted().adopt(review());
  }

  private static SuggestionMove move(SuggestionMoveKind kind) {
    return switch (kind) {
      case ADOPT -> new SuggestionMove.Adopt(review());
      case NOT_ADOPT -> new SuggestionMove.NotAdopt(review());
      case RESERVE -> new SuggestionMove.Reserve(review());
      case STATE_BENEFIT -> new SuggestionMove.StateBenefit(statement());
      case CONFIRM_BENEFIT -> new SuggestionMove.ConfirmBenefit(verification(), grading());
      case REJECT_BENEFIT -> new SuggestionMove.RejectBenefit(verification());
    };
  }

  private static Review review() {
    return new Review(ID, SOMEONE, "可行", false, AT, ON);
  }

  private static BenefitStatement statement() {
    BenefitPeriod period = BenefitPeriod.from(ON);
    return new BenefitStatement(
        ID,
        period.from(),
        period.to(),
        BenefitBasis.PROJECTED,
        "a * b",
        List.of(new BenefitInput("a", "1")),
        Money.of("1.00"),
        SOMEONE,
        AT);
  }

  private static Verification verification() {
    return new Verification(ID, SOMEONE, "属实", AT, ON);
  }

  private static Grading grading() {
    return new Grading(ID, 5, Money.of("1.00"));
  }
}
