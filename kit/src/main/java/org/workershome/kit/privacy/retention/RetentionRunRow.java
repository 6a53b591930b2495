package org.workershome.kit.privacy.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;

/** A dry run as it lies in the table. */
record RetentionRunRow(
    UUID id,
    String madeBy,
    String madeByRef,
    Instant madeAt,
    Instant expiresAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable UUID job,
    long version) {

  /** From whichever of his accounts. */
  boolean isMadeBy(Caller caller) {
    return madeBy.equals(caller.subject()) || madeByRef.equals(caller.personRef());
  }

  List<String> legalMoves(Instant now) {
    List<String> moves = new ArrayList<>();
    if (job == null && now.isBefore(expiresAt)) {
      moves.add(approvedBy == null ? "approval" : "start");
    }
    return List.copyOf(moves);
  }

  RetentionRunView view(Instant now, List<RetentionLineView> lines) {
    return new RetentionRunView(
        id,
        madeBy,
        madeAt,
        expiresAt,
        approvedBy,
        approvedAt,
        job,
        lines,
        legalMoves(now),
        version);
  }
}
