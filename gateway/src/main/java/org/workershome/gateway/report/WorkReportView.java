package org.workershome.gateway.report;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The totals of all services for one union and period. */
@Schema(description = "工作统计汇总 / Totals of all services")
record WorkReportView(
    @Schema(description = "工会 / Union", examples = "CQ") String union,
    @Schema(description = "起始日期（含）/ First day") LocalDate from,
    @Schema(description = "截止日期（含）/ Last day") LocalDate to,
    @Schema(description = "所有服务均已答复 / Whether every service answered") boolean complete,
    List<ServiceFiguresView> services) {
  static WorkReportView of(ReportQuestion question, List<ServiceFiguresView> services) {
    return new WorkReportView(
        question.union().value(),
        question.from(),
        question.to(),
        services.stream().allMatch(ServiceFiguresView::answered),
        List.copyOf(services));
  }
}
