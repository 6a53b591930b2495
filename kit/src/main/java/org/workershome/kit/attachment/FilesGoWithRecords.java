package org.workershome.kit.attachment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.workershome.kit.audit.AuditTrail;
import org.workershome.kit.privacy.retention.BelongsToRecords;

/**
 * Files of a record that is erased are erased with it: their rows, keys and names in the same
 * transaction, and so are pieces in the database; pieces in an object store right after it.
 */
@Singleton
class FilesGoWithRecords implements BelongsToRecords {
  private final AttachmentTable table;
  private final ChunkStores stores;
  private final Leftovers leftovers;
  private final AttachmentConfig config;
  private final AuditTrail audit;

  FilesGoWithRecords(
      AttachmentTable table,
      ChunkStores stores,
      Leftovers leftovers,
      AttachmentConfig config,
      AuditTrail audit) {
    this.table = table;
    this.stores = stores;
    this.leftovers = leftovers;
    this.config = config;
    this.audit = audit;
  }

  @Override
  public int removeOf(String recordType, UUID recordId) {
    String record = recordId.toString();
    table.lockRecord(recordType, record);
    List<Attachment> files = table.all(recordType, record);
    for (Attachment file : files) {
      int chunks =
          file.state() == AttachmentState.RECEIVING
              ? (int) (config.maxBytes() / Receiver.CHUNK_BYTES + 2)
              : file.chunks();
      switch (file.store()) {
        case DATABASE -> stores.of(file.store()).delete(file.id(), chunks);
        case S3 -> leftovers.note(file.id(), file.store(), chunks);
      }
      table.forget(file.id());
      audit.record(
          Attachments.entry("attachment-erased", recordType, record, file.id())
              .changed("state", file.state(), null));
    }
    return files.size();
  }

  @Override
  public void finish() {
    leftovers.delete();
  }
}
