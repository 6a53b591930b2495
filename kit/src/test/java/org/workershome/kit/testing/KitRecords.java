package org.workershome.kit.testing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a union in each of kit's tables that follow it, open where it can be; {@code :path}
 * stands for the union's place.
 */
final class KitRecords {
  private static final String DAY = "date '2026-11-02'";
  private static final String NOW = "now()";
  private static final String ID = "gen_random_uuid()";

  /** A service may let see only what belongs to a timer that is seen. */
  private static final String ITS_TIMER =
      "(select id from timer where union_path::text = ':path' limit 1)";

  private static final String HASH = "repeat('a', 64)";

  private KitRecords() {}

  static Map<String, String> all() {
    Map<String, String> rows = new LinkedHashMap<>();
    timers(rows);
    approvals(rows);
    publicity(rows);
    messages(rows);
    privacy(rows);
    rows.put(
        "attachment",
        insert(
            "attachment (id, record_type, record_id, union_path, reader_roles, name, media_type, sha256, chunk_size,"
                + " chunks, store, scan, state, uploaded_by, uploaded_at, erased_at)",
            ID,
            "'paper', '1', ':path', '{leader}', 'a.pdf', 'application/pdf'",
            HASH,
            "9, 1, 'DATABASE', 'CLEAN', 'ERASED', 'somebody'",
            NOW,
            NOW));
    return rows;
  }

  private static void timers(Map<String, String> rows) {
    rows.put(
        "timer",
        insert(
            "timer (id, record_type, record_id, union_path, kind, legal_basis, amount, unit, roll_forward, warn_before,"
                + " start_event, started_on, due_on, warn_on, provisional, calendar_rev, state, version, created_at)",
            ID,
            "'paper'",
            ID,
            "':path'",
            "'notice', '条例', 15, 'NATURAL_DAYS', false, 3, '收到'",
            DAY,
            "date '2199-01-09', date '2199-01-05', false, 0, 'OPEN', 1",
            NOW));
    rows.put(
        "timer_pause",
        insert(
            "timer_pause (id, timer_id, union_path, from_on, reason, paused_by)",
            ID,
            ITS_TIMER,
            "':path'",
            DAY,
            "'补正', 'somebody'"));
    rows.put(
        "timer_extension",
        insert(
            "timer_extension (timer_id, union_path, amount, unit, legal_basis, notice_reference, requested_by,"
                + " requested_ref, approved_by, approved_ref, at)",
            ITS_TIMER,
            "':path', 5, 'NATURAL_DAYS', '条例', 'N1', 'a', 'a', 'b', 'b'",
            NOW));
    rows.put(
        "timer_change",
        insert(
            "timer_change (id, timer_id, union_path, at, kind, provisional_before, provisional_after, reason, by_subject)",
            ID,
            ITS_TIMER,
            "':path'",
            NOW,
            "'PAUSED', false, false, '补正', 'somebody'"));
    rows.put(
        "timer_escalation",
        insert(
            "timer_escalation (id, timer_id, union_path, at, cause, due_on)",
            ID,
            ITS_TIMER,
            "':path'",
            NOW,
            "'AT_RISK'",
            DAY));
  }

  private static void approvals(Map<String, String> rows) {
    // Ended: what is no longer changed follows nevertheless.
    rows.put(
        "approval_policy",
        insert(
            "approval_policy (id, code, union_path, version, title, state, drafted_subject, created_at, revision)",
            ID,
            "'moved', ':path', 1, '审批', 'RETIRED', 'somebody'",
            NOW,
            "1"));
    rows.put(
        "approval_request",
        insert(
            "approval_request (id, policy_id, policy_code, subject_type, subject_id, union_path, title, content_hash,"
                + " roster, requester_subject, excluded_keys, created_at, state, round, taken_keys, roles, at_step, at_form,"
                + " at_needed, at_given, at_signed, at_roles, at_union, at_or_above, version)",
            ID,
            ID,
            "'moved', 'paper'",
            ID + "::text",
            "':path', '审批'",
            HASH,
            "'{}', 'somebody', '{}'",
            NOW,
            "'PENDING', 1, '{}', '{leader}', 1, 'INDIVIDUAL', 1, 0, false, '{leader}'",
            "subpath(':path'::ltree, 0, -1), true, 1"));
    rows.put(
        "approval_delegation",
        insert(
            "approval_delegation (id, union_path, principal_subject, delegate_subject, roles, policies, from_date,"
                + " to_date, reason, created_at, version)",
            ID,
            "':path', 'a', 'b', '{leader}', '{}'",
            DAY,
            DAY,
            "'出差'",
            NOW,
            "1"));
  }

  private static void publicity(Map<String, String> rows) {
    rows.put(
        "publicity",
        insert(
            "publicity (id, kind, subject_id, place, title, union_path, audience, screening_union, reader_roles,"
                + " publisher_roles, approver_roles, screener_roles, candidate_refs, state, round, sha256, frozen_by,"
                + " frozen_by_ref, created_at, ended_at, version, escalated_union)",
            ID,
            "'moved'",
            ID + "::text",
            "'UNIT', '名单', ':path', ':path', ':path', '{leader}', '{leader}', '{leader}', '{leader}', '{}', 'FINISHED', 1, 'x',"
                + " 'somebody', 'somebody'",
            NOW,
            NOW,
            "1, ':path'"));
    rows.put(
        "publicity_snapshot",
        insert(
            "publicity_snapshot (publicity_id, round, kind, place, title, union_path, audience, screening_union,"
                + " reader_roles, screener_roles, sha256, frozen_at, state, escalated_union)",
            ID,
            "1, 'moved', 'UNIT', '名单', ':path', ':path', ':path', '{leader}', '{leader}', 'x'",
            NOW,
            "'PREPARED', ':path'"));
    rows.put(
        "publicity_objection",
        insert(
            "publicity_objection (id, publicity_id, round, received_on, due_on, due_provisional, state, version,"
                + " escalated_at, escalated_union)",
            ID,
            "(select id from publicity where union_path = ':path')",
            "1",
            DAY,
            DAY,
            "false, 'OPEN', 1",
            NOW,
            "':path'"));
    rows.put(
        "publicity_objector",
        insert(
            "publicity_objector (objection_id, screening_union, screener_roles, candidate_refs, channel, named, text_sealed,"
                + " escalated_union)",
            ID,
            "':path', '{leader}', '{}', 'PAPER', false, '\\x01', ':path'"));
  }

  private static void messages(Map<String, String> rows) {
    rows.put(
        "notify_message",
        insert(
            "notify_message (id, union_path, person_ref, record_type, record_id, template, text_zh, channels, state, created_at)",
            ID,
            "':path', 'somebody', 'paper'",
            ID,
            "'told', '已受理', '{CALL}', 'TASK'",
            NOW));
    rows.put(
        "notify_delivery",
        insert(
            "notify_delivery (id, message_id, union_path, person_ref, at, channel, outcome)",
            ID,
            ID,
            "':path', 'somebody'",
            NOW,
            "'SMS', 'UNREACHABLE'"));
    rows.put(
        "notify_task",
        insert(
            "notify_task (id, message_id, union_path, reason, created_at)",
            ID,
            ID,
            "':path', 'CALL_WANTED'",
            NOW));
    rows.put(
        "served_document",
        insert(
            "served_document (id, union_path, person_ref, record_type, record_id, document, document_sha256, method,"
                + " outcome, served_on, proof, recorded_at, recorded_by)",
            ID,
            "':path', 'somebody', 'paper'",
            ID,
            "'告知书', sha256('x'), 'POST', 'SERVED'",
            DAY,
            "'EMS 1'",
            NOW,
            "'somebody'"));
  }

  private static void privacy(Map<String, String> rows) {
    rows.put(
        "consent",
        insert(
            "consent (id, person_ref, union_path, purpose, kinds, channel, text_version, given_by, recorded_by_subject,"
                + " recorded_by_ref, given_at)",
            ID,
            "'somebody', ':path', 'AID', '{}', 'ONLINE', '1', 'SELF', 'a', 'a'",
            NOW));
    rows.put(
        "consent_withdrawal",
        insert(
            "consent_withdrawal (consent_id, person_ref, union_path, recorded_by_subject, recorded_by_ref, withdrawn_at)",
            ID,
            "'somebody', ':path', 'a', 'a'",
            NOW));
    rows.put(
        "data_share",
        insert(
            "data_share (id, person_ref, union_path, purpose, recipient, kinds, record_type, record_id, shared_by, shared_at)",
            ID,
            "'somebody', ':path', 'AID', 'bank', '{}', 'paper'",
            ID,
            "'a'",
            NOW));
    rows.put(
        "reveal_use",
        insert(
            "reveal_use (id, record_type, record_id, field, union_path, purpose, actor_subject, actor_ref, at)",
            ID,
            "'paper'",
            ID,
            "'name', ':path', 'CASE', 'a', 'a'",
            NOW));
    rows.put(
        "reveal_approval",
        insert(
            "reveal_approval (id, record_type, record_id, field, union_path, purpose, reason, state, requester_subject,"
                + " requester_ref, requested_at, decide_by, version)",
            ID,
            "'paper'",
            ID,
            "'name', ':path', 'CASE', '核实', 'REQUESTED', 'a', 'a'",
            NOW,
            NOW,
            "1"));
  }

  private static String insert(String columns, String... values) {
    return "insert into " + columns + " values (" + String.join(", ", values) + ")";
  }
}
