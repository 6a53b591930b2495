package org.workershome.kit.notify;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.workershome.kit.privacy.retention.BelongsToRecords;
import org.workershome.kit.privacy.rows.Rows;

/** Messages about a record that is erased, with what was tried and what a person had to do. */
@Singleton
class MessagesGoWithRecords implements BelongsToRecords {
  private static final String OF =
      "(select id from notify_message where record_type = ? and record_id = ?)";

  private final Rows rows;

  MessagesGoWithRecords(Rows rows) {
    this.rows = rows;
  }

  @Override
  public int removeOf(String recordType, UUID recordId) {
    rows.change("delete from notify_task where message_id in " + OF, recordType, recordId);
    rows.change("delete from notify_delivery where message_id in " + OF, recordType, recordId);
    return rows.change(
        "delete from notify_message where record_type = ? and record_id = ?", recordType, recordId);
  }
}
