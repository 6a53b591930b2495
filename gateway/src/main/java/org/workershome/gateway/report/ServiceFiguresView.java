package org.workershome.gateway.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one service contributed, or why it did not. */
@Schema(description = "一个服务的统计 / What one service contributed")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceFiguresView(
    @Schema(description = "服务 / Service", examples = "petition") String service,
    @Schema(description = "是否已答复 / Whether it answered") boolean answered,
    @Schema(description = "未答复的原因 / Why it did not") @Nullable SilenceReason reason,
    @Schema(description = "原因说明 / The reason, to read", examples = "答复超时")
        @Nullable String reasonLabel,
    List<FigureView> figures) {
  ServiceFiguresView {
    figures = List.copyOf(figures);
  }

  static ServiceFiguresView of(String service, List<FigureView> figures) {
    return new ServiceFiguresView(service, true, null, null, figures);
  }

  static ServiceFiguresView silent(String service, SilenceReason reason) {
    return new ServiceFiguresView(service, false, reason, reason.label(), List.of());
  }
}
