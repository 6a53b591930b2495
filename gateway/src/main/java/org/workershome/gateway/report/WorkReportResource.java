package org.workershome.gateway.report;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.observe.RequestIds;
import org.workershome.kit.problem.ProblemBodies;
import org.workershome.kit.problem.ProblemBody;

/** Speaks HTTP for {@link WorkReport}. */
@Path("/api/report/work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "report", description = "工作统计 / Reports over all services")
final class WorkReportResource {
  private final WorkReport report;
  private final CurrentCaller callers;
  private final RoutingContext context;

  WorkReportResource(WorkReport report, CurrentCaller callers, RoutingContext context) {
    this.report = report;
    this.callers = callers;
    this.context = context;
  }

  @GET
  @Operation(
      operationId = "getWorkReport",
      summary = "汇总三个服务的工作统计 / Totals of the three services",
      description =
          "以调用者本人的令牌并行查询各服务；未答复的服务如实列出。"
              + " Asks every service under the caller's own token; names those that did not answer."
              + " Any staff role.")
  @APIResponse(
      responseCode = "200",
      description = "汇总 / The totals",
      content = @Content(schema = @Schema(implementation = WorkReportView.class)))
  @APIResponse(
      responseCode = "400",
      description = "参数有误 / Faulty parameters: INVALID_FIELDS, UNKNOWN_PARAMETER",
      content =
          @Content(
              mediaType = ProblemBodies.MEDIA_TYPE,
              schema = @Schema(implementation = ProblemBody.class)))
  @APIResponse(
      responseCode = "401",
      description = "未登录 / UNAUTHENTICATED",
      content =
          @Content(
              mediaType = ProblemBodies.MEDIA_TYPE,
              schema = @Schema(implementation = ProblemBody.class)))
  @APIResponse(
      responseCode = "403",
      description = "不是工会工作人员 / Not staff: FORBIDDEN",
      content =
          @Content(
              mediaType = ProblemBodies.MEDIA_TYPE,
              schema = @Schema(implementation = ProblemBody.class)))
  @APIResponse(
      responseCode = "404",
      description = "工会不存在或不在管辖范围内 / Union not there or not in scope: NOT_FOUND",
      content =
          @Content(
              mediaType = ProblemBodies.MEDIA_TYPE,
              schema = @Schema(implementation = ProblemBody.class)))
  @APIResponse(
      responseCode = "503",
      description = "身份认证服务不可用 / IDENTITY_PROVIDER_UNAVAILABLE",
      content =
          @Content(
              mediaType = ProblemBodies.MEDIA_TYPE,
              schema = @Schema(implementation = ProblemBody.class)))
  public Uni<WorkReportView> work(
      @Parameter(
              description = "工会路径，含下级 / Union path, with all below it",
              example = "CQ",
              required = true)
          @QueryParam("union")
          @Nullable String union,
      @Parameter(description = "起始日期（含）/ First day", example = "2026-01-01", required = true)
          @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "截止日期（含）/ Last day", example = "2026-12-31", required = true)
          @QueryParam("to")
          @Nullable String to,
      @Parameter(hidden = true) @HeaderParam("Authorization") String authorization) {
    ReportQuestion question = ReportQuestion.of(union, from, to);
    String requestId = String.valueOf(RequestIds.of(context));
    return Uni.createFrom()
        .completionStage(
            () ->
                report
                    .compose(callers.get(), question, authorization, requestId)
                    .toCompletionStage());
  }
}
