package org.workershome.petition.forwarding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A transfer or an assignment, and what came of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "转送交办 / A transfer or an assignment")
record ForwardView(
    UUID id,
    UUID petitionId,
    String petitionNumber,
    ForwardKind kind,
    String from,
    String to,
    String requirement,
    ForwardState state,
    LocalDate sentOn,
    @Nullable LocalDate feedbackDueOn,
    @Nullable String objection,
    @Nullable LocalDate objectedOn,
    @Nullable String objectionAnswer,
    @Nullable String feedback,
    @Nullable LocalDate feedbackOn) {

  /** The words may repeat what the petitioner told. */
  @Override
  public String toString() {
    return "ForwardView[" + id + "]";
  }
}
