package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** One thing that happened to a mediation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MediationStepView(
    Instant at,
    MediationMove move,
    String moveZh,
    @Nullable Money amount,
    @Nullable String note,
    String by) {

  @Override
  public String toString() {
    return "MediationStepView[" + move + "]";
  }
}
