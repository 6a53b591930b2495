package org.workershome.petition.reception;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;

/** A leader who receives; his telephone is not shown. */
@Schema(description = "接待领导 / A leader who receives")
record ReceptionLeaderView(
    UUID id,
    String union,
    String name,
    String post,
    String portfolio,
    int rank,
    @Nullable LocalDate leftOn,
    @Schema(description = "供 If-Match 使用 / The entity tag") String etag) {

  static ReceptionLeaderView of(ReceptionLeader leader) {
    return new ReceptionLeaderView(
        leader.id(),
        leader.union().value(),
        leader.name(),
        leader.post(),
        leader.portfolio(),
        leader.rank(),
        leader.leftOn(),
        ETags.of(leader.version()));
  }

  @Override
  public String toString() {
    return "ReceptionLeaderView[" + id + "]";
  }
}
