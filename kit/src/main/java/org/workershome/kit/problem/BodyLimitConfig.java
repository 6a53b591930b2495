package org.workershome.kit.problem;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How large a body may be. */
@ConfigMapping(prefix = "workershome.http")
interface BodyLimitConfig {
  /** Of every address that has no limit of its own, in bytes. */
  long maxBodyBytes();

  /**
   * Of single addresses, by their path, in which {@code *} stands for one segment: {@code
   * workershome.http.body-limits."/api/things/*}{@code /files"=20971520}. Whoever takes more says
   * so here; the others stay as they are.
   */
  Map<String, Long> bodyLimits();
}
