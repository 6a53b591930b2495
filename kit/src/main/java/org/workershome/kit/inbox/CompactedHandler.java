package org.workershome.kit.inbox;

import java.util.List;

/**
 * Keeps this service's copy of a compacted topic, by version and without inbox rows: the whole
 * topic may be read again at any time and then changes nothing. A bean; a topic has one handler.
 *
 * @param <T> an entry in the handler's own words
 */
public interface CompactedHandler<T> {
  /** The topic that is copied. */
  String topic();

  /** False when this service keeps no copy of it: then nobody reads the topic. */
  boolean enabled();

  /**
   * Makes sense of one entry, without a database.
   *
   * @throws IllegalArgumentException when it cannot be what it should: it is parked with these
   *     words, which must not quote what could be personal data
   */
  T read(CompactedEntry entry);

  /**
   * Writes the entries in the transaction at hand, in a system scope, with as few statements as can
   * be. Each key comes once, in the order of the keys. An entry that is not newer than the copy
   * changes nothing.
   */
  void apply(List<T> entries);
}
