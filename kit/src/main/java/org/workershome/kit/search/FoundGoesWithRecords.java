package org.workershome.kit.search;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.workershome.kit.privacy.retention.BelongsToRecords;
import org.workershome.kit.privacy.rows.Rows;

/**
 * By what a record that is erased was found: at once, and not only when the indexer comes by. What
 * is left of a record that stays without its person is indexed anew by its own mark.
 */
@Singleton
class FoundGoesWithRecords implements BelongsToRecords {
  private final Rows rows;

  FoundGoesWithRecords(Rows rows) {
    this.rows = rows;
  }

  @Override
  public int removeOf(String recordType, UUID recordId) {
    rows.list("select search_drop(?, array[?::uuid])", row -> 0, recordType, recordId);
    return 0;
  }
}
