package org.workershome.kit.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;

/** Requests and their moves. A request is only ever inserted; its moves change it, by a trigger. */
@Singleton
class ApprovalTable {
  static final String ROW =
      """
      select id, policy_id, policy_code, subject_type, subject_id, union_path::text as union_path, title,
        amount, content_hash, roster::text as roster, requester_subject, requester_ref, excluded_keys,
        created_at, state, round, taken_keys, at_step, at_given, at_signed, at_rejects, at_due, at_expires, version
      from approval_request""";

  private final ApprovalRows rows;
  private final ObjectMapper json;

  ApprovalTable(ApprovalRows rows, ObjectMapper json) {
    this.rows = rows;
    this.json = json;
  }

  /**
   * @param asked with the roster by keys
   */
  void insert(
      UUID id,
      Policy policy,
      ApprovalDraft asked,
      Person requester,
      Set<String> excluded,
      Instant now) {
    rows.change(
        """
        insert into approval_request (id, policy_id, policy_code, subject_type, subject_id, union_path, title,
          amount, content_hash, roster, requester_subject, requester_ref, excluded_keys, created_at)
        values (?, ?, ?, ?, ?, ?::ltree, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)""",
        id,
        policy.id(),
        policy.code(),
        asked.subjectType(),
        asked.subjectId(),
        asked.union(),
        asked.title(),
        asked.amount(),
        asked.contentHash(),
        text(asked.rosterKeys()),
        requester.subject(),
        requester.personRef(),
        excluded,
        now);
  }

  /** The request, with everybody else kept from it until the transaction ends. */
  Optional<StoredRequest> lock(UUID id) {
    rows.list("select approval_lock(?)", row -> 0, id);
    return find(id);
  }

  Optional<StoredRequest> find(UUID id) {
    return rows.one(ROW + " where id = ?", this::read, id);
  }

  /** The request about a record that is under way, or approved and not used. */
  Optional<StoredRequest> live(String policyCode, String subjectType, String subjectId) {
    return rows.one(
        ROW
            + " where policy_code = ? and subject_type = ? and subject_id = ?"
            + " and state in ('PENDING', 'RETURNED', 'APPROVED')",
        this::read,
        policyCode,
        subjectType,
        subjectId);
  }

  /** Requests whose step has expired, oldest first. */
  List<UUID> expired(Instant now, int most) {
    return rows.list(
        "select id from approval_request where state in ('PENDING', 'RETURNED') and at_expires <= ?"
            + " order by at_expires limit ?",
        row -> row.getObject(1, UUID.class),
        now,
        most);
  }

  /** Writes the move down; the trigger moves the request. */
  void append(MoveRow move) {
    Minutes minutes = move.minutes();
    Scan scan = move.scan();
    Proof proof = minutes != null ? minutes.proof() : scan == null ? null : scan.proof();
    Person principal = move.principal();
    List<@Nullable Object> values = new ArrayList<>();
    values.add(move.id());
    values.add(move.request());
    values.add(move.round());
    values.add(move.step());
    values.add(move.kind());
    values.add(move.actor().subject());
    values.add(move.actor().personRef());
    values.add(principal == null ? null : principal.subject());
    values.add(principal == null ? null : principal.personRef());
    values.add(move.delegation());
    values.add(move.role());
    values.add(move.contentHash());
    values.add(move.amount());
    values.add(move.reason());
    values.add(move.at());
    values.add(minutes == null ? null : minutes.reference());
    values.add(minutes == null ? null : MinutesRules.keys(minutes.present()));
    values.add(minutes == null ? null : MinutesRules.keys(minutes.absent()));
    values.add(minutes == null ? null : MinutesRules.keys(minutes.recused()));
    values.add(minutes == null ? null : minutes.inFavour());
    values.add(minutes == null ? null : minutes.against());
    values.add(minutes == null ? null : minutes.abstained());
    values.add(proof == null ? null : proof.file().toString());
    values.add(proof == null ? null : proof.sha256());
    values.add(scan == null ? null : scan.signer());
    rows.change(
        """
        insert into approval_move (id, request_id, round, step, move, actor_subject, actor_ref, principal_subject,
          principal_ref, delegation_id, role, content_hash, amount, reason, at, minutes_ref, present_keys,
          absent_keys, recused_keys, votes_for, votes_against, votes_abstained, scan_ref, scan_sha256, signer_key)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        values.toArray());
  }

  /** Whether a signature or minutes were entered with this file. */
  boolean restsOn(UUID request, UUID file) {
    return rows.one(
            "select 1 from approval_move where request_id = ? and scan_ref = ?",
            row -> true,
            request,
            file.toString())
        .isPresent();
  }

  StoredRequest read(ResultSet row) throws SQLException {
    return new StoredRequest(
        row.getObject("id", UUID.class),
        row.getObject("policy_id", UUID.class),
        row.getString("policy_code"),
        row.getString("subject_type"),
        row.getString("subject_id"),
        new UnionPath(row.getString("union_path")),
        row.getString("title"),
        ApprovalRows.money(row, "amount"),
        row.getString("content_hash"),
        roster(row.getString("roster")),
        new Person(row.getString("requester_subject"), row.getString("requester_ref")),
        new HashSet<>(ApprovalRows.texts(row, "excluded_keys")),
        ApprovalRows.instant(row, "created_at"),
        ApprovalState.valueOf(row.getString("state")),
        row.getInt("round"),
        new HashSet<>(ApprovalRows.texts(row, "taken_keys")),
        row.getInt("at_step"),
        row.getInt("at_given"),
        written(row),
        ApprovalRows.maybeInstant(row, "at_due"),
        ApprovalRows.maybeInstant(row, "at_expires"),
        row.getLong("version"));
  }

  private static @Nullable DecisionOutcome written(ResultSet row) throws SQLException {
    if (!row.getBoolean("at_signed")) {
      return null;
    }
    return row.getBoolean("at_rejects") ? DecisionOutcome.REJECT : DecisionOutcome.APPROVE;
  }

  private String text(Map<Integer, List<String>> roster) {
    try {
      return json.writeValueAsString(roster);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a roster is JSON", e);
    }
  }

  private Map<Integer, List<String>> roster(String text) {
    try {
      return json.readValue(text, new TypeReference<Map<Integer, List<String>>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a roster that cannot be read", e);
    }
  }
}
