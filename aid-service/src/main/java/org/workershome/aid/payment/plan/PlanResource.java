package org.workershome.aid.payment.plan;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** Payment plans, move by move. */
@Path("/api/aid/payment-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "payment-plans")
class PlanResource {
  private final PlanDrafts drafts;
  private final PlanMoves moves;
  private final PlanRelease release;
  private final Idempotency idempotency;

  PlanResource(PlanDrafts drafts, PlanMoves moves, PlanRelease release, Idempotency idempotency) {
    this.drafts = drafts;
    this.moves = moves;
    this.release = release;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("cashier")
  @Operation(operationId = "draftPaymentPlan", summary = "编制发放计划 / Draft a payment plan")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "草稿 / The draft, with what was collected",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @APIResponse(
      responseCode = "422",
      description = "NO_BANK_PROFILE, NOTHING_TO_PAY, DUPLICATE_PAYMENT, IDEMPOTENCY_KEY_REUSED")
  public Response draft(@NotNull @Valid PlanRequest request) {
    return idempotency.once(
        "draftPaymentPlan",
        request,
        () -> {
          PlanView plan = drafts.draft(request);
          return Reply.created(URI.create("/api/aid/payment-plans/" + plan.id()), plan)
              .etag(ETags.of(plan.version()));
        });
  }

  @POST
  @Path("/{id}/lock")
  @RolesAllowed("cashier")
  @Operation(operationId = "lockPaymentPlan", summary = "锁定发放计划 / Lock a plan")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已锁定 / Locked",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "PLAN_DIFFERS, PLAN_BLOCKED, IDEMPOTENCY_KEY_REUSED")
  public Response lock(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PlanMoveRequest request) {
    return moved("lockPaymentPlan", request, () -> moves.lock(id, ifMatch));
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed("aid-approver")
  @Operation(operationId = "approvePaymentPlan", summary = "审批发放计划 / Approve a plan")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已审批 / Approved",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "SAME_PERSON, CONTENT_CHANGED, IDEMPOTENCY_KEY_REUSED")
  public Response approve(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PlanApprovalRequest request) {
    return moved("approvePaymentPlan", request, () -> moves.approve(id, ifMatch, request));
  }

  @POST
  @Path("/{id}/release")
  @RolesAllowed("cashier")
  @Operation(operationId = "releasePaymentPlan", summary = "发放计划放行，生成支付文件 / Write its files")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已放行 / Released",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "SAME_PERSON, OWN_HOUSEHOLD, CONTENT_CHANGED, DRY_RUN_DIFFERS, PLAN_BLOCKED, IDEMPOTENCY_KEY_REUSED")
  public Response release(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PlanReleaseRequest request) {
    return moved("releasePaymentPlan", request, () -> release.release(id, ifMatch, request));
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed({"cashier", "aid-approver"})
  @Operation(operationId = "cancelPaymentPlan", summary = "作废发放计划 / Cancel a plan")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已作废 / Cancelled; its grants wait again",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response cancel(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PlanMoveRequest request) {
    return moved("cancelPaymentPlan", request, () -> moves.cancel(id, ifMatch));
  }

  @POST
  @Path("/{id}/closing")
  @RolesAllowed("cashier")
  @Operation(operationId = "closePaymentPlan", summary = "发放计划结案 / Close a plan")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已结案 / Closed",
      content = @Content(schema = @Schema(implementation = PlanView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, LINES_OPEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response close(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PlanMoveRequest request) {
    return moved("closePaymentPlan", request, () -> moves.close(id, ifMatch));
  }

  private Response moved(String operation, Object request, Supplier<PlanView> move) {
    return idempotency.once(
        operation,
        request,
        () -> {
          PlanView plan = move.get();
          return Reply.ok(plan).etag(ETags.of(plan.version()));
        });
  }
}
