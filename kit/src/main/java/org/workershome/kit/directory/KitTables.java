package org.workershome.kit.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What follows a union of the tables that kit's migrations give to every service. */
@Singleton
class KitTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of(
        "timer",
        "timer_pause",
        "timer_extension",
        "timer_change",
        "timer_escalation",
        "approval_policy",
        "approval_request",
        "approval_delegation",
        "publicity",
        "publicity_snapshot",
        "attachment",
        "notify_message",
        "notify_delivery",
        "notify_task",
        "served_document",
        "consent",
        "consent_withdrawal",
        "data_share",
        "reveal_use",
        "reveal_approval");
  }

  @Override
  public List<String> columns() {
    return List.of(
        "publicity.audience",
        "publicity.screening_union",
        "publicity_snapshot.audience",
        "publicity_snapshot.screening_union",
        "publicity_objector.screening_union",
        "publicity.escalated_union",
        "publicity_snapshot.escalated_union",
        "publicity_objection.escalated_union",
        "publicity_objector.escalated_union");
  }

  @Override
  public Map<String, String> staying() {
    return Map.of(
        "audit_entry.union_path", "sealed and chained: it says where the record was at that time",
        "audit_entry.actor_union", "sealed and chained: where the actor was at that time",
        "search_document.union_path", "made anew by the indexer, which search_mark() tells",
        "approval_request.at_union", "counted anew from union_path by approval_follow()",
        "directory_union.path", "the register's own word",
        "directory_move.old_path", "says where a union was",
        "directory_move.new_path", "says where a union went");
  }
}
