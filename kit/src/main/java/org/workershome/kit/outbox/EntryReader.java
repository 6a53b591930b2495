package org.workershome.kit.outbox;

import org.jspecify.annotations.Nullable;

/** Is told what stands in a compacted topic, oldest first within a key. */
@FunctionalInterface
public interface EntryReader {
  /**
   * @param version 0 when the entry has none
   * @param value JSON in UTF-8; null when the key was taken away
   */
  void entry(String key, long version, byte @Nullable [] value);
}
