package org.workershome.aid.household;

import java.util.List;

/**
 * Where a file stands. Each state has only its legal moves as methods, so an illegal one does not
 * compile; where a stored row decides, {@link #moves} is the table.
 */
sealed interface HouseholdState {

  /** The moves that are open now, by the names of their addresses. */
  List<String> moves();

  HouseholdStatus status();

  record Draft() implements HouseholdState {
    @Override
    public List<String> moves() {
      return List.of("particulars", "facts", "submission");
    }

    @Override
    public HouseholdStatus status() {
      return HouseholdStatus.DRAFT;
    }

    Submitted submit() {
      return new Submitted();
    }
  }

  record Submitted() implements HouseholdState {
    @Override
    public List<String> moves() {
      return List.of("review");
    }

    @Override
    public HouseholdStatus status() {
      return HouseholdStatus.SUBMITTED;
    }

    HouseholdState review(ReviewOutcome outcome) {
      return switch (outcome) {
        case PASS -> new Reviewed();
        case RETURN -> new Draft();
      };
    }
  }

  record Reviewed() implements HouseholdState {
    @Override
    public List<String> moves() {
      return List.of("approval");
    }

    @Override
    public HouseholdStatus status() {
      return HouseholdStatus.REVIEWED;
    }

    HouseholdState decide(ApprovalOutcome outcome) {
      return switch (outcome) {
        case APPROVE -> new Filed();
        case REFUSE -> new Refused();
      };
    }
  }

  /** On file: aid may be granted. */
  record Filed() implements HouseholdState {
    @Override
    public List<String> moves() {
      return List.of();
    }

    @Override
    public HouseholdStatus status() {
      return HouseholdStatus.FILED;
    }
  }

  record Refused() implements HouseholdState {
    @Override
    public List<String> moves() {
      return List.of();
    }

    @Override
    public HouseholdStatus status() {
      return HouseholdStatus.REFUSED;
    }
  }

  static HouseholdState of(HouseholdStatus status) {
    return switch (status) {
      case DRAFT -> new Draft();
      case SUBMITTED -> new Submitted();
      case REVIEWED -> new Reviewed();
      case FILED -> new Filed();
      case REFUSED -> new Refused();
    };
  }
}
