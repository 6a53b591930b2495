package org.workershome.kit.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A union in a list or alone.
 *
 * @param name on the day that was asked for
 * @param path on the day that was asked for
 * @param currentName where the name is another one today
 * @param validTo the last day
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "工会 / A union")
public record UnionView(
    @Schema(description = "工会编码，永不改变 / Code, which never changes", examples = "CQ.ENERGY")
        String code,
    @Schema(description = "在组织树中的位置 / Place in the tree", examples = "CQ.ENERGY") String path,
    @Schema(description = "上级工会编码 / Code of the union above", examples = "CQ")
        @Nullable String parent,
    @Schema(examples = "重庆市能源投资集团有限公司工会") String name,
    @Schema(examples = "重庆市能源投资集团有限公司工会") @Nullable String currentName,
    @Schema(examples = "ENTERPRISE_GROUP") String kind,
    @Schema(examples = "500000") @Nullable String region,
    @Nullable String creditCode,
    LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Schema(description = "承继工会编码 / Codes of those who took over") List<String> successors) {

  /**
   * @param on the day whose name and place are shown; today's for one that did not exist then
   */
  static UnionView of(Union union, LocalDate on) {
    UnionPeriod period = union.on(on).orElse(union.periods().getLast());
    return new UnionView(
        union.code(),
        period.path(),
        period.parent(),
        period.name(),
        period.name().equals(union.name()) ? null : union.name(),
        union.kind(),
        union.region(),
        union.creditCode(),
        union.validFrom(),
        union.validTo(),
        union.successors());
  }
}
