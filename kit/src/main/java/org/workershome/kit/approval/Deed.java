package org.workershome.kit.approval;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody wants to do to a request. Hashes are those that he has seen. */
sealed interface Deed {
  MoveKind kind();

  /**
   * @param minutes of a collective decision
   */
  record Decide(DecisionOutcome outcome, String contentHash, @Nullable Minutes minutes)
      implements Deed {
    @Override
    public MoveKind kind() {
      return outcome.move();
    }
  }

  /**
   * @param signer key of the person who signed
   */
  record Sign(String contentHash, String signer) implements Deed {
    @Override
    public MoveKind kind() {
      return MoveKind.SIGN;
    }
  }

  record Confirm(String contentHash) implements Deed {
    @Override
    public MoveKind kind() {
      return MoveKind.CONFIRM;
    }
  }

  /**
   * @param steps that the corrected content needs
   */
  record Resubmit(String contentHash, List<RequiredStep> steps) implements Deed {
    @Override
    public MoveKind kind() {
      return MoveKind.RESUBMIT;
    }
  }

  record Withdraw() implements Deed {
    @Override
    public MoveKind kind() {
      return MoveKind.WITHDRAW;
    }
  }

  record Expire() implements Deed {
    @Override
    public MoveKind kind() {
      return MoveKind.EXPIRE;
    }
  }

  record Consume(String contentHash) implements Deed {
    @Override
    public MoveKind kind() {
      return MoveKind.CONSUME;
    }
  }
}
