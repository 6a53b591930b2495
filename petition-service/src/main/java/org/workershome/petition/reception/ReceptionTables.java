package org.workershome.petition.reception;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves. */
@Singleton
class ReceptionTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of(
        "reception_rule",
        "reception_leader",
        "reception_day",
        "reception_swap",
        "reception_slot",
        "reception_booking",
        "reception_record",
        "reception_feedback");
  }
}
