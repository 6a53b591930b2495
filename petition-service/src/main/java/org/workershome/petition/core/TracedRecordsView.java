package org.workershome.petition.core;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The records that a number counts. */
public record TracedRecordsView(
    String figure,
    @Schema(description = "记录所在的表 / Which kind of record") String records,
    List<UUID> ids,
    @Schema(description = "续读时作为 after / Give it as after to read on; null on the last page")
        @Nullable UUID next) {
  public TracedRecordsView {
    ids = List.copyOf(ids);
  }
}
