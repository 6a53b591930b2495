package org.workershome.kit.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a record.
 *
 * @param size in bytes
 * @param removalReason why it was taken away; null while it is there
 */
public record AttachmentView(
    UUID id,
    String name,
    String mediaType,
    long size,
    @Nullable String sha256,
    ScanResult scan,
    AttachmentState state,
    Instant uploadedAt,
    @Nullable String removalReason,
    @Nullable Instant removedAt) {
  static AttachmentView of(Attachment file) {
    return new AttachmentView(
        file.id(),
        file.name(),
        file.mediaType(),
        file.size(),
        file.sha256(),
        file.scan(),
        file.state(),
        file.uploadedAt(),
        file.removalReason(),
        file.removedAt());
  }

  /** Names of files tell of people. */
  @Override
  public String toString() {
    return "AttachmentView[" + id + "]";
  }
}
