package org.workershome.competition.suggestion;

import static org.workershome.competition.suggestion.SuggestionMoveKind.ADOPT;
import static org.workershome.competition.suggestion.SuggestionMoveKind.CONFIRM_BENEFIT;
import static org.workershome.competition.suggestion.SuggestionMoveKind.NOT_ADOPT;
import static org.workershome.competition.suggestion.SuggestionMoveKind.REJECT_BENEFIT;
import static org.workershome.competition.suggestion.SuggestionMoveKind.RESERVE;
import static org.workershome.competition.suggestion.SuggestionMoveKind.STATE_BENEFIT;

import java.util.List;
import java.util.Optional;
import org.workershome.competition.suggestion.SuggestionMove.Adopt;
import org.workershome.competition.suggestion.SuggestionMove.ConfirmBenefit;
import org.workershome.competition.suggestion.SuggestionMove.NotAdopt;
import org.workershome.competition.suggestion.SuggestionMove.RejectBenefit;
import org.workershome.competition.suggestion.SuggestionMove.Reserve;
import org.workershome.competition.suggestion.SuggestionMove.StateBenefit;

/**
 * Where a suggestion stands. Each state has only its legal moves as methods, so an illegal one does
 * not compile; {@link #after} is the one place that turns a row's state and a requested move into
 * the next state, or into nothing. Closed: a new state must be thought of wherever states are told
 * apart.
 */
public sealed interface SuggestionState {
  SuggestionStatus status();

  /** What a 409 tells the caller; a property test holds it equal to what {@link #after} allows. */
  List<SuggestionMoveKind> legalMoves();

  /** The state after the move; empty when this state does not have it. */
  default Optional<SuggestionState> after(SuggestionMove move) {
    SuggestionState next =
        switch (this) {
          case Submitted submitted ->
              switch (move) {
                case Adopt adopt -> submitted.adopt(adopt.review());
                case NotAdopt _ -> submitted.decline();
                case Reserve _ -> submitted.reserve();
                case StateBenefit _, ConfirmBenefit _, RejectBenefit _ -> null;
              };
          case Reserved reserved ->
              switch (move) {
                case Adopt adopt -> reserved.adopt(adopt.review());
                case NotAdopt _, Reserve _, StateBenefit _, ConfirmBenefit _, RejectBenefit _ ->
                    null;
              };
          case Adopted adopted ->
              switch (move) {
                case StateBenefit stated -> adopted.state(stated.statement());
                case Adopt _, NotAdopt _, Reserve _, ConfirmBenefit _, RejectBenefit _ -> null;
              };
          case BenefitStated stated ->
              switch (move) {
                case ConfirmBenefit confirm ->
                    stated.confirm(confirm.verification(), confirm.grading());
                case RejectBenefit _ -> stated.reject();
                case Adopt _, NotAdopt _, Reserve _, StateBenefit _ -> null;
              };
          case NotAdopted _, Verified _ -> null;
        };
    return Optional.ofNullable(next);
  }

  record Submitted() implements SuggestionState {
    Adopted adopt(Review review) {
      return new Adopted(review.adoption());
    }

    NotAdopted decline() {
      return new NotAdopted();
    }

    Reserved reserve() {
      return new Reserved();
    }

    @Override
    public SuggestionStatus status() {
      return SuggestionStatus.SUBMITTED;
    }

    @Override
    public List<SuggestionMoveKind> legalMoves() {
      return List.of(ADOPT, NOT_ADOPT, RESERVE);
    }
  }

  /** Art 8: accepted as a technical reserve, and perhaps used later. */
  record Reserved() implements SuggestionState {
    Adopted adopt(Review review) {
      return new Adopted(review.adoption());
    }

    @Override
    public SuggestionStatus status() {
      return SuggestionStatus.RESERVED;
    }

    @Override
    public List<SuggestionMoveKind> legalMoves() {
      return List.of(ADOPT);
    }
  }

  record NotAdopted() implements SuggestionState {
    @Override
    public SuggestionStatus status() {
      return SuggestionStatus.NOT_ADOPTED;
    }

    @Override
    public List<SuggestionMoveKind> legalMoves() {
      return List.of();
    }
  }

  record Adopted(Adoption adoption) implements SuggestionState {
    BenefitStated state(BenefitStatement statement) {
      return new BenefitStated(adoption, statement);
    }

    @Override
    public SuggestionStatus status() {
      return SuggestionStatus.ADOPTED;
    }

    @Override
    public List<SuggestionMoveKind> legalMoves() {
      return List.of(STATE_BENEFIT);
    }
  }

  record BenefitStated(Adoption adoption, BenefitStatement statement) implements SuggestionState {
    Verified confirm(Verification verification, Grading grading) {
      return new Verified(adoption, statement, verification, grading);
    }

    /** The statement falls, the adoption stands: a better statement may follow. */
    Adopted reject() {
      return new Adopted(adoption);
    }

    @Override
    public SuggestionStatus status() {
      return SuggestionStatus.BENEFIT_STATED;
    }

    @Override
    public List<SuggestionMoveKind> legalMoves() {
      return List.of(CONFIRM_BENEFIT, REJECT_BENEFIT);
    }
  }

  record Verified(
      Adoption adoption, BenefitStatement statement, Verification verification, Grading grading)
      implements SuggestionState {
    @Override
    public SuggestionStatus status() {
      return SuggestionStatus.VERIFIED;
    }

    @Override
    public List<SuggestionMoveKind> legalMoves() {
      return List.of();
    }
  }
}
