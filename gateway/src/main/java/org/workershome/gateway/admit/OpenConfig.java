package org.workershome.gateway.admit;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/** What somebody without a token may ask. */
@ConfigMapping(prefix = "workershome.gateway.admit")
interface OpenConfig {
  /** Method and whole path of each, such as {@code POST /api/aid/self-check}; no patterns. */
  Optional<List<String>> open();
}
