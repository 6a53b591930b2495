package org.workershome.kit.bulk;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import at rest. */
record ImportRow(
    UUID id,
    String kind,
    ImportState state,
    @Nullable FileFormat format,
    @Nullable String charset,
    long bytes,
    @Nullable String sha256,
    String rules,
    @Nullable String refusal,
    @Nullable UUID checkJob,
    @Nullable UUID runJob,
    OffsetDateTime createdAt,
    OffsetDateTime expiresAt) {
  /** The same, of a file that has just been looked at. */
  ImportRow as(FileSniffer.Found found) {
    return new ImportRow(
        id,
        kind,
        state,
        found.format(),
        found.charset() == null ? null : found.charset().name(),
        bytes,
        sha256,
        rules,
        refusal,
        checkJob,
        runJob,
        createdAt,
        expiresAt);
  }
}
