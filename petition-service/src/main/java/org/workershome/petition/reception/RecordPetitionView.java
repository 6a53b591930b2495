package org.workershome.petition.reception;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The petition that a record became. The query code is said here and never again. */
@Schema(description = "已转为信访事项 / The petition that a record became")
record RecordPetitionView(
    UUID recordId,
    UUID petitionId,
    @Schema(examples = "XF-CQ.ENERGY-2026-000001") String petitionNumber,
    @Schema(description = "查询码，仅在此显示一次，请交给来访人 / Shown only once; give it to the visitor")
        String queryCode) {
  @Override
  public String toString() {
    return "RecordPetitionView[" + petitionNumber + "]";
  }
}
