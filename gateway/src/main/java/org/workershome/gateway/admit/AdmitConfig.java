package org.workershome.gateway.admit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** How much a request may say before its body. */
@ConfigMapping(prefix = "workershome.gateway.limits")
interface AdmitConfig {
  /** Longest path with query; one character more is a 414. */
  int target();

  /** All header names and values together; more is a 431. */
  MemorySize headers();

  /** Number of header fields; more is a 431. */
  int headerCount();
}
