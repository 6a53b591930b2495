package org.workershome.aid.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves; numbers and hashes of what was approved stay as they were. */
@Singleton
class AidTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of(
        "household",
        "household_petition",
        "household_facts",
        "household_assessment",
        "person_on_file",
        "fund",
        "ledger_account",
        "ledger_journal",
        "ledger_entry",
        "appropriation",
        "subsistence_standard",
        "rule_set",
        "simulation",
        "simulation_count",
        "simulation_case",
        "aid_grant",
        "payment_batch",
        "payment_line",
        "condolence_target",
        "bank_profile",
        "payment_plan",
        "payment_plan_line",
        "bank_message",
        "card_change",
        "card_proxy",
        "payment_card",
        "payment_stop",
        "cross_check_difference");
  }

  @Override
  public Map<String, String> staying() {
    return Map.of(
        "number_series.union_path",
        "numbers name the place of then; the series of the new place is its own");
  }
}
