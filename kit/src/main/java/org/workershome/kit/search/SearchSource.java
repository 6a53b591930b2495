package org.workershome.kit.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where the documents of one type of record come from. A bean of the service; called in a
 * transaction, as a job of ours.
 */
public interface SearchSource {
  /** The type, as the trigger {@code search_mark} names it. */
  String type();

  /** Those of the records that are there and may be found at all: sealed ones may not. */
  List<SearchDocument> load(Collection<UUID> ids);

  /**
   * Ids in ascending order, to index all anew.
   *
   * @param after where the last answer ended; empty for the first
   */
  List<UUID> idsAfter(Optional<UUID> after, int most);

  /** How many records there are, about. */
  long count();
}
