package org.workershome.petition.backlog;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves. */
@Singleton
class BacklogTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of("backlog_rule", "backlog_campaign", "backlog_case");
  }
}
