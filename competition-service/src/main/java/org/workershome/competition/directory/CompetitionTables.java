package org.workershome.competition.directory;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.workershome.kit.directory.RepathedTables;

/** What follows a union that moves; numbers stay as they were given. */
@Singleton
class CompetitionTables implements RepathedTables {
  @Override
  public List<String> names() {
    return List.of("suggestion", "honour", "grade_table");
  }

  @Override
  public Map<String, String> staying() {
    return Map.of(
        "number_counter.union_path",
        "numbers name the place of then; the series of the new place is its own");
  }
}
