package org.workershome.petition.research;

import jakarta.inject.Singleton;
import java.util.List;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves. */
@Singleton
class ResearchTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of(
        "research_project",
        "research_report",
        "research_recommendation",
        "research_move",
        "research_petition",
        "research_backlog",
        "research_term");
  }
}
