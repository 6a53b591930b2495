package org.workershome.competition.suggestion;

/**
 * What a use case asks to be done to a suggestion. Closed, so that a new move is a compile error in
 * the state machine and in the store until both know it.
 */
public sealed interface SuggestionMove {
  SuggestionMoveKind kind();

  record Adopt(Review review) implements SuggestionMove {
    @Override
    public SuggestionMoveKind kind() {
      return SuggestionMoveKind.ADOPT;
    }
  }

  record NotAdopt(Review review) implements SuggestionMove {
    @Override
    public SuggestionMoveKind kind() {
      return SuggestionMoveKind.NOT_ADOPT;
    }
  }

  record Reserve(Review review) implements SuggestionMove {
    @Override
    public SuggestionMoveKind kind() {
      return SuggestionMoveKind.RESERVE;
    }
  }

  record StateBenefit(BenefitStatement statement) implements SuggestionMove {
    @Override
    public SuggestionMoveKind kind() {
      return SuggestionMoveKind.STATE_BENEFIT;
    }
  }

  record ConfirmBenefit(Verification verification, Grading grading) implements SuggestionMove {
    @Override
    public SuggestionMoveKind kind() {
      return SuggestionMoveKind.CONFIRM_BENEFIT;
    }
  }

  record RejectBenefit(Verification verification) implements SuggestionMove {
    @Override
    public SuggestionMoveKind kind() {
      return SuggestionMoveKind.REJECT_BENEFIT;
    }
  }
}
