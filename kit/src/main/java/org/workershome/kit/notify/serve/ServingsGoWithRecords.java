package org.workershome.kit.notify.serve;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.workershome.kit.privacy.retention.BelongsToRecords;
import org.workershome.kit.privacy.rows.Rows;

/** How documents of a record that is erased were served: they name who took them. */
@Singleton
class ServingsGoWithRecords implements BelongsToRecords {
  private final Rows rows;

  ServingsGoWithRecords(Rows rows) {
    this.rows = rows;
  }

  @Override
  public int removeOf(String recordType, UUID recordId) {
    return rows.change(
        "delete from served_document where record_type = ? and record_id = ?",
        recordType,
        recordId);
  }
}
