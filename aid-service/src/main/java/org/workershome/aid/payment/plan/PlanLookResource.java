package org.workershome.aid.payment.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.UnionFilter;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** What there is to see of payment plans. */
@Path("/api/aid/payment-plans")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "payment-plans")
class PlanLookResource {
  private final Plans plans;
  private final PlanRelease release;
  private final PlanProgress progress;
  private final CurrentCaller caller;

  PlanLookResource(Plans plans, PlanRelease release, PlanProgress progress, CurrentCaller caller) {
    this.plans = plans;
    this.release = release;
    this.progress = progress;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"cashier", "aid-approver", "leader", "auditor", "inspector"})
  @Operation(operationId = "listPaymentPlans", summary = "发放计划列表 / List payment plans")
  @APIResponse(
      responseCode = "200",
      description = "发放计划 / The plans, newest first",
      content = @Content(schema = @Schema(implementation = PlanPageView.class)))
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, "payment-plans", UnionFilter.of(caller.get()));
    return Pages.respond(plans.list(page), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"cashier", "aid-approver", "leader", "auditor", "inspector"})
  @Operation(operationId = "getPaymentPlan", summary = "查看发放计划 / Read one plan")
  @APIResponse(
      responseCode = "200",
      description = "发放计划 / The plan",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  public Response one(@PathParam("id") UUID id) {
    PlanView plan = plans.one(id);
    return Response.ok(plan).header("ETag", ETags.of(plan.version())).build();
  }

  @GET
  @Path("/{id}/checks")
  @RolesAllowed({"cashier", "aid-approver"})
  @Operation(operationId = "checkPaymentPlan", summary = "发放前检查 / Check every line before payment")
  @APIResponse(
      responseCode = "200",
      description = "检查结果 / What was found",
      content = @Content(schema = @Schema(implementation = ChecksView.class)))
  public ChecksView checks(@PathParam("id") UUID id) {
    return plans.checks(id);
  }

  @GET
  @Path("/{id}/dry-run")
  @RolesAllowed({"cashier", "aid-approver"})
  @Operation(
      operationId = "tryPaymentPlan",
      summary = "试运行，不产生任何变动 / Try a release; nothing is done")
  @APIResponse(
      responseCode = "200",
      description = "试运行结果 / What a release would do",
      content = @Content(schema = @Schema(implementation = DryRunView.class)))
  public DryRunView dryRun(@PathParam("id") UUID id) {
    return release.dryRun(id);
  }

  @GET
  @Path("/{id}/progress")
  @RolesAllowed({"cashier", "aid-approver", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "followPaymentPlan",
      summary = "发放进度及最后一笔到账时间 / How far it is, and when its last line is paid")
  @APIResponse(
      responseCode = "200",
      description = "进度 / The progress",
      content = @Content(schema = @Schema(implementation = PlanProgressView.class)))
  public PlanProgressView progress(@PathParam("id") UUID id) {
    return progress.of(id);
  }
}
