package org.workershome.petition.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A recommendation, from being made to its proof. */
@Schema(description = "调研建议 / A recommendation and what came of it")
record RecommendationView(
    UUID id,
    UUID projectId,
    UUID reportId,
    String union,
    Addressee addressee,
    String addresseeName,
    String text,
    LocalDate madeOn,
    LocalDate dueOn,
    RecommendationState state,
    List<RecommendationMove> moves,
    @Nullable Adoption adoption,
    @Nullable String answer,
    @Nullable String reason,
    @Nullable LocalDate answeredOn,
    @Nullable Boolean answeredLate,
    @Nullable String action,
    @Nullable String actionEvidence,
    @Nullable LocalDate actedOn,
    @Nullable String actedByName,
    @Nullable String verification,
    @Nullable LocalDate verifiedOn,
    @Nullable String verifiedByName,
    Instant createdAt) {
  RecommendationView {
    moves = List.copyOf(moves);
  }
}
