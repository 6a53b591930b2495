package org.workershome.petition.reception;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.problem.ProblemException;

/**
 * Snapshot of one reception day.
 *
 * @param nominalOn the day that the rule names
 * @param heldOn where it is held
 * @param leader who receives; null until somebody is named
 */
record ReceptionDay(
    UUID id,
    UnionPath union,
    UUID ruleId,
    LocalDate nominalOn,
    LocalDate heldOn,
    boolean provisional,
    DayState state,
    @Nullable Receiving leader,
    String place,
    ReceptionForm form,
    LocalTime opensAt,
    LocalTime closesAt,
    @Nullable Instant leaderToldAt,
    @Nullable String cancelReason,
    long version) {

  /** Who receives, as the roster shows him. */
  record Receiving(UUID leaderId, String personRef, String name, String post, String portfolio) {
    static Receiving of(ReceptionLeader leader) {
      return new Receiving(
          leader.id(), leader.personRef(), leader.name(), leader.post(), leader.portfolio());
    }

    @Override
    public String toString() {
      return "Receiving[" + leaderId + "]";
    }
  }

  /**
   * @throws ProblemException 409 that says which moves are legal
   */
  void require(DayMove move) {
    if (!state.moves().contains(move)) {
      throw new ProblemException(ReceptionProblem.ILLEGAL_DAY_MOVE)
          .detail("当前状态：" + state + "；操作：" + move, "state " + state + ", move " + move)
          .with("state", state)
          .with("legalMoves", state.moves());
    }
  }

  /** Whether a time of it lies behind. */
  boolean isPast(LocalTime time, Instant now) {
    return !now.isBefore(heldOn.atTime(time).atZone(Clocks.ZONE).toInstant());
  }

  @Override
  public String toString() {
    return "ReceptionDay[" + id + ", " + heldOn + ", " + state + "]";
  }
}
