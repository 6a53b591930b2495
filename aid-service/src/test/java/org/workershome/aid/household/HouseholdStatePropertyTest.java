package org.workershome.aid.household;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** No sequence of moves leaves the legal table, which the test writes a second time, by hand. */
class HouseholdStatePropertyTest {
  private enum Wish {
    SUBMIT,
    PASS,
    RETURN,
    APPROVE,
    REFUSE
  }

  @Property
  void noSequenceOfMovesLeavesTheLegalTable(@ForAll @Size(max = 12) List<Wish> wishes) {
    HouseholdState state = new HouseholdState.Draft();
    for (Wish wish : wishes) {
      HouseholdState before = state;
      state = after(before, wish);
      assertThat(state.moves()).isEqualTo(HouseholdStateTest.TABLE.get(state.status()));
      if (!before.moves().contains(address(wish))) {
        assertThat(state).as("an illegal move changes nothing").isEqualTo(before);
      }
      if (before.moves().isEmpty()) {
        assertThat(state).as("the end is the end").isEqualTo(before);
      }
    }
  }

  private static HouseholdState after(HouseholdState state, Wish wish) {
    return switch (state) {
      case HouseholdState.Draft draft when wish == Wish.SUBMIT -> draft.submit();
      case HouseholdState.Submitted submitted when wish == Wish.PASS ->
          submitted.review(ReviewOutcome.PASS);
      case HouseholdState.Submitted submitted when wish == Wish.RETURN ->
          submitted.review(ReviewOutcome.RETURN);
      case HouseholdState.Reviewed reviewed when wish == Wish.APPROVE ->
          reviewed.decide(ApprovalOutcome.APPROVE);
      case HouseholdState.Reviewed reviewed when wish == Wish.REFUSE ->
          reviewed.decide(ApprovalOutcome.REFUSE);
      default -> state;
    };
  }

  private static String address(Wish wish) {
    return switch (wish) {
      case SUBMIT -> "submission";
      case PASS, RETURN -> "review";
      case APPROVE, REFUSE -> "approval";
    };
  }
}
