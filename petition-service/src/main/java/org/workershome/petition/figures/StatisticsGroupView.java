package org.workershome.petition.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The numbers of a union, a period, a category, a channel, a matter or a handler. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StatisticsGroupView(
    @Schema(examples = "CQ.YUBEI") String key,
    @Schema(description = "承办人姓名 / Name of the handler") @Nullable String label,
    List<StatisticsCellView> figures) {
  StatisticsGroupView {
    figures = List.copyOf(figures);
  }
}
