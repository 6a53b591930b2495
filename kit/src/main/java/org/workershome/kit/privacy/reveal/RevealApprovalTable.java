package org.workershome.kit.privacy.reveal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.privacy.rows.Rows;

/** Requests for approvals at rest. Row-level security shows one's own and those of one's union. */
@Singleton
class RevealApprovalTable {
  private static final String ROW =
      """
      select id, record_type, record_id, field, union_path::text, person_ref, purpose, reason, state,
        requester_subject, requester_ref, requested_at, decide_by, decider_subject, decided_at, note,
        valid_until, used_at, version
      from reveal_approval""";

  private static final int MOST = 200;

  private final Rows rows;

  RevealApprovalTable(Rows rows) {
    this.rows = rows;
  }

  void insert(
      UUID id,
      Caller requester,
      RevealAsk ask,
      RevealTarget target,
      Instant now,
      Instant decideBy) {
    rows.change(
        "insert into reveal_approval (id, record_type, record_id, field, union_path, person_ref, purpose,"
            + " reason, state, requester_subject, requester_ref, requested_at, decide_by, version)"
            + " values (?, ?, ?, ?, ?::ltree, ?, ?, ?, 'REQUESTED', ?, ?, ?, ?, 1)",
        id,
        ask.recordType(),
        ask.record(),
        ask.field(),
        target.union(),
        target.personRef(),
        ask.purpose(),
        ask.reason(),
        requester.subject(),
        requester.requirePersonRef(),
        now,
        decideBy);
  }

  Optional<RevealApprovalRow> find(UUID id) {
    return rows.one(ROW + " where id = ?", RevealApprovalRow::of, id);
  }

  /** Locked until the transaction ends. */
  Optional<RevealApprovalRow> locked(UUID id) {
    return rows.one(ROW + " where id = ? for update", RevealApprovalRow::of, id);
  }

  /** Newest first, at most 200. */
  List<RevealApprovalRow> list(@Nullable RevealApprovalState stored) {
    return rows.list(
        ROW
            + " where ?::text is null or state = ? order by requested_at desc, id desc limit "
            + MOST,
        RevealApprovalRow::of,
        stored,
        stored);
  }

  void decide(
      UUID id,
      RevealApprovalState state,
      Caller decider,
      String note,
      Instant now,
      @Nullable Instant validUntil) {
    rows.change(
        "update reveal_approval set state = ?, decider_subject = ?, decider_ref = ?, note = ?,"
            + " decided_at = ?, valid_until = ?, version = version + 1 where id = ?",
        state,
        decider.subject(),
        decider.requirePersonRef(),
        note,
        now,
        validUntil,
        id);
  }

  /** One granted approval becomes a used one; of many at once that want it, one gets it. */
  Optional<UUID> useUp(RevealScope scope, Instant now) {
    return rows.one(
        """
        update reveal_approval set state = 'USED', used_at = ?, version = version + 1
        where state = 'GRANTED' and id = (
          select id from reveal_approval
          where requester_ref = ? and record_type = ? and record_id = ? and field = ? and purpose = ?
            and state = 'GRANTED' and valid_until > ?
          order by valid_until, id limit 1 for update skip locked)
        returning id""",
        row -> row.getObject(1, UUID.class),
        now,
        scope.requesterRef(),
        scope.recordType(),
        scope.record(),
        scope.field(),
        scope.purpose(),
        now);
  }

  /** Whoever asked and whoever decided: of everybody. */
  void end(String recordType, UUID record, Instant now) {
    rows.list(
        "select reveal_approvals_end(?, ?, ?)", row -> row.getLong(1), recordType, record, now);
  }
}
