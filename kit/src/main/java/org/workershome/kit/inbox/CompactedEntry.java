package org.workershome.kit.inbox;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a compacted topic says of one key: the whole of it, not what changed.
 *
 * @param version grows with every change of the key; from the header {@code ce_sequence}
 * @param data null when the key is taken away (a tombstone)
 */
public record CompactedEntry(String key, long version, @Nullable JsonNode data) {
  public CompactedEntry {
    requireNonNull(key, "key");
  }

  /** Neither key nor content: this ends up in logs. */
  @Override
  public String toString() {
    return "CompactedEntry[version " + version + (data == null ? ", taken away]" : "]");
  }
}
