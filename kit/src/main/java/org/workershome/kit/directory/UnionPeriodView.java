package org.workershome.kit.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a union was called and where it stood, until the next period begins. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "沿革中的一段 / A part of a union's history")
public record UnionPeriodView(
    LocalDate from,
    @Schema(examples = "重庆市能源投资集团有限公司工会") String name,
    @Schema(examples = "CQ") @Nullable String parent,
    @Schema(examples = "CQ.ENERGY") String path) {
  static UnionPeriodView of(UnionPeriod period) {
    return new UnionPeriodView(period.from(), period.name(), period.parent(), period.path());
  }
}
