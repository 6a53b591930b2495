package org.workershome.kit.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.paging.Pages;
import org.workershome.kit.problem.FieldFault;
import org.workershome.kit.problem.ProblemException;

/**
 * Approvals for those who decide them, as the policy says and no role, and those who asked. A
 * service gives it an address by a subclass with {@code @Path("/api/<service>/approvals")}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class ApprovalsResource {
  private static final String REFUSED =
      "SELF_APPROVAL, APPROVED_BEFORE, APPROVAL_CONTENT_CHANGED, MINUTES_DO_NOT_HOLD, PROOF_NOT_ON_FILE, WRONG_FORM,"
          + " DELEGATION_NOT_VALID, IDEMPOTENCY_KEY_REUSED, or what the service refuses";
  private static final String NOT_NOW =
      "ILLEGAL_APPROVAL_MOVE, STEP_EXPIRED, IDEMPOTENCY_IN_PROGRESS";
  private static final String NOT_HE = "FORBIDDEN, NOT_AN_APPROVER, NOT_NAMED, NOT_THE_REQUESTER";

  private final ApprovalDesk desk;

  protected ApprovalsResource(ApprovalDesk desk) {
    this.desk = desk;
  }

  @GET
  @RolesAllowed({"staff", "worker"})
  @Operation(summary = "待我审批 / What waits for the caller's decision")
  @APIResponse(
      responseCode = "200",
      description = "待审批事项 / The requests",
      content = @Content(schema = @Schema(implementation = ApprovalPageView.class)))
  public Response pending(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(desk.pending(limit, cursor), uri);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"staff", "worker"})
  @Operation(summary = "查看审批及其过程 / Read one approval with its history")
  @APIResponse(
      responseCode = "200",
      description = "审批 / The approval",
      content = @Content(schema = @Schema(implementation = ApprovalView.class)))
  public Response one(@PathParam("id") UUID id) {
    ApprovalView found = desk.one(id);
    return Response.ok(found).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("{id}/decision")
  @RolesAllowed({"staff", "worker"})
  @Operation(
      summary =
          "审批：同意、否决或退回；集体决定登记会议记录，由他人核对 / Approve, reject or return; minutes wait for a second look")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已办理 / Decided",
      content = @Content(schema = @Schema(implementation = ApprovalView.class)))
  @APIResponse(responseCode = "403", description = NOT_HE)
  @APIResponse(responseCode = "409", description = NOT_NOW)
  @APIResponse(responseCode = "422", description = REFUSED)
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ApprovalDecisionRequest request) {
    String reason = request.reason();
    if (request.outcome() != DecisionOutcome.APPROVE && (reason == null || reason.isBlank())) {
      ProblemException.refuseAny(
          List.of(new FieldFault("reason", "MISSING", "否决或退回须说明理由", "Say why you do not approve")));
    }
    return desk.move(
        "decideApproval",
        id,
        ifMatch,
        request,
        request.delegationId(),
        () ->
            desk.approvals()
                .decide(
                    id,
                    new ApprovalDecision(
                        request.outcome(),
                        request.contentHash(),
                        reason,
                        request.minutes() == null ? null : request.minutes().minutes(),
                        request.delegationId()),
                    ifMatch));
  }

  @POST
  @Path("{id}/signature")
  @RolesAllowed({"staff", "worker"})
  @Operation(summary = "登记纸质签字 / Enter a signature on paper")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "待他人核对 / Waits for a second look",
      content = @Content(schema = @Schema(implementation = ApprovalView.class)))
  @APIResponse(responseCode = "403", description = NOT_HE)
  @APIResponse(responseCode = "409", description = NOT_NOW)
  @APIResponse(responseCode = "422", description = REFUSED)
  public Response sign(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PaperSignatureRequest request) {
    return desk.move(
        "signApproval",
        id,
        ifMatch,
        request,
        request.delegationId(),
        () ->
            desk.approvals()
                .sign(id, request.contentHash(), request.scan(), request.delegationId(), ifMatch));
  }

  @POST
  @Path("{id}/signature-confirmation")
  @RolesAllowed({"staff", "worker"})
  @Operation(summary = "核对纸质签字 / Confirm a signature on paper")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已核对 / Confirmed",
      content = @Content(schema = @Schema(implementation = ApprovalView.class)))
  @APIResponse(responseCode = "403", description = NOT_HE)
  @APIResponse(responseCode = "409", description = NOT_NOW)
  @APIResponse(responseCode = "422", description = REFUSED)
  public Response confirm(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PaperConfirmationRequest request) {
    return desk.move(
        "confirmApprovalSignature",
        id,
        ifMatch,
        request,
        request.delegationId(),
        () ->
            desk.approvals()
                .confirm(
                    id, StepForm.PAPER, request.contentHash(), request.delegationId(), ifMatch));
  }

  @POST
  @Path("{id}/minutes-confirmation")
  @RolesAllowed({"staff", "worker"})
  @Operation(summary = "核对会议记录 / Confirm the minutes of a body")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已核对 / Confirmed",
      content = @Content(schema = @Schema(implementation = ApprovalView.class)))
  @APIResponse(responseCode = "403", description = NOT_HE)
  @APIResponse(responseCode = "409", description = NOT_NOW)
  @APIResponse(responseCode = "422", description = REFUSED)
  public Response confirmMinutes(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PaperConfirmationRequest request) {
    return desk.move(
        "confirmApprovalMinutes",
        id,
        ifMatch,
        request,
        request.delegationId(),
        () ->
            desk.approvals()
                .confirm(
                    id,
                    StepForm.COLLECTIVE,
                    request.contentHash(),
                    request.delegationId(),
                    ifMatch));
  }

  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed({"staff", "worker"})
  @Operation(summary = "撤回申请 / Withdraw the request")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已撤回 / Withdrawn",
      content = @Content(schema = @Schema(implementation = ApprovalView.class)))
  @APIResponse(responseCode = "403", description = NOT_HE)
  @APIResponse(responseCode = "409", description = NOT_NOW)
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ApprovalWithdrawalRequest request) {
    return desk.move(
        "withdrawApproval",
        id,
        ifMatch,
        request,
        null,
        () -> desk.approvals().withdraw(id, request.reason().strip(), ifMatch));
  }

  @POST
  @Path("simulation")
  @RolesAllowed({"staff", "worker"})
  @Operation(summary = "试算：此事须由谁审批 / Who would have to approve this")
  @APIResponse(
      responseCode = "200",
      description = "各环节 / The steps",
      content = @Content(schema = @Schema(implementation = ApprovalSimulationView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(
      responseCode = "422",
      description =
          "NO_APPROVAL_POLICY, NO_STEP_APPLIES, AMOUNT_NEEDED, NO_SUCH_SUPERIOR, ROSTER_NEEDED,"
              + " ROSTER_DOES_NOT_HOLD")
  public Response simulate(@NotNull @Valid ApprovalSimulationRequest request) {
    return Response.ok(desk.simulate(request)).build();
  }
}
