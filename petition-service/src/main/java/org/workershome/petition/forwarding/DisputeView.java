package org.workershome.petition.forwarding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dispute about who is competent: both positions and the decision. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "管辖争议 / A dispute about who is competent")
record DisputeView(
    UUID id,
    UUID petitionId,
    String petitionNumber,
    String raisedBy,
    String with,
    String decider,
    String position,
    Instant raisedAt,
    @Nullable String counterPosition,
    @Nullable Instant counteredAt,
    @Nullable String competent,
    @Nullable String reason,
    @Nullable Instant decidedAt) {

  /** The words may repeat what the petitioner told. */
  @Override
  public String toString() {
    return "DisputeView[" + id + "]";
  }
}
