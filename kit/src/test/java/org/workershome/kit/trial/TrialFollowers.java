package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.workershome.kit.directory.RepathedTables;

/** The trial's records that follow a union that moves. */
@Singleton
class TrialFollowers implements RepathedTables {
  private static final String NOBODY_MOVES = "tried with unions that never move";

  @Override
  public List<String> names() {
    return List.of("trial_follower", "trial_note");
  }

  @Override
  public Map<String, String> staying() {
    return Map.of(
        "trial_case.union_path", NOBODY_MOVES,
        "trial_part.union_path", NOBODY_MOVES,
        "trial_part_plain.union_path", NOBODY_MOVES,
        "trial_secret.union_path", NOBODY_MOVES,
        "trial_secret_person.union_path", NOBODY_MOVES,
        "trial_file.union_path", NOBODY_MOVES,
        "trial_list_line.union_path", NOBODY_MOVES);
  }
}
