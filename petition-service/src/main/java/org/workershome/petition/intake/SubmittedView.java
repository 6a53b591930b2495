package org.workershome.petition.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.petition.core.PetitionStateName;

/** The receipt. The query code is said here and never again. */
@Schema(description = "收件回执 / The receipt")
record SubmittedView(
    UUID id,
    @Schema(examples = "XF-CQ.ENERGY-2026-000001") String number,
    @Schema(description = "查询码，仅在此显示一次 / Shown only once") String queryCode,
    PetitionStateName state,
    Instant receivedAt,
    LocalDate noticeDueOn) {

  @Override
  public String toString() {
    return "SubmittedView[" + number + "]";
  }
}
