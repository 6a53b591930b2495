package org.workershome.petition.ownership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Cases whose owner withdrew, and which wait for another. */
@Schema(description = "承办人回避、待另行指定的事项 / Cases whose owner withdrew")
record AwaitingView(List<Case> items) {
  AwaitingView {
    items = List.copyOf(items);
  }

  /** One of them. */
  @Schema(name = "AwaitingCase")
  record Case(
      UUID petitionId, String petitionNumber, String union, String officer, Instant declaredAt) {}
}
