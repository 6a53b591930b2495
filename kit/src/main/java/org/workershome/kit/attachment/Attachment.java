package org.workershome.kit.attachment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file as it is stored, without its content. */
record Attachment(
    UUID id,
    String recordType,
    String recordId,
    String name,
    String mediaType,
    long size,
    @Nullable String sha256,
    byte @Nullable [] keySealed,
    int chunkSize,
    int chunks,
    StoreKind store,
    ScanResult scan,
    AttachmentState state,
    String uploadedBy,
    Instant uploadedAt,
    @Nullable String removalReason,
    @Nullable Instant removedAt) {
  /** Of a file that is stored whole. */
  String requireSha256() {
    String hash = sha256;
    if (hash == null) {
      throw new IllegalStateException("a file that is not whole: " + id);
    }
    return hash;
  }

  @Override
  public String toString() {
    return "Attachment[" + id + " " + state + "]";
  }
}
