package org.workershome.petition.legalaid;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of an application. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "法律援助经过中的一步 / One step of legal aid")
record LegalAidStepView(
    Instant at,
    LegalAidMove move,
    String textZh,
    @Nullable LegalAidStage stage,
    @Nullable String note,
    String by) {

  @Override
  public String toString() {
    return "LegalAidStepView[" + move + "]";
  }
}
