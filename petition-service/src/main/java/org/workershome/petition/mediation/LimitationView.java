package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * By when the claim has to be brought, and why.
 *
 * @param lastDay left out while no limitation runs, or while it stands still
 * @param daysLeft today not counted; negative when it is over
 * @param provisional whether it reaches into a year whose days are not published
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "仲裁时效 / The limitation of arbitration")
record LimitationView(
    LimitationStatus status,
    String statusZh,
    @Nullable LocalDate lastDay,
    @Nullable Integer daysLeft,
    boolean provisional,
    List<LimitationStepView> steps) {
  LimitationView {
    steps = List.copyOf(steps);
  }
}
