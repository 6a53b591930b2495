package org.workershome.kit.publicity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;

/**
 * Limits, and rules that change with time, each a list of {@code date:days}: {@code
 * workershome.publicity.minimum.honour=2026-01-01:5,2027-01-01:7}. What a list was published under
 * stays with it.
 */
@ConfigMapping(prefix = "workershome.publicity")
interface PublicityConfig {
  /** The least working days of a period, by kind. */
  Map<String, List<String>> minimum();

  /** Working days to look into one objection, by kind. */
  Map<String, List<String>> screening();

  /**
   * How many objections to one list are taken from one address within an hour, by each replica. A
   * whole factory can stand behind one address, so this is no small number.
   */
  @WithDefault("60")
  int objectionsPerHour();
}
