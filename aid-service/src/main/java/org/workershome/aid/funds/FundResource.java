package org.workershome.aid.funds;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.UnionFilter;
import org.workershome.kit.approval.RefusedAttempts;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** Funds and the money that is put into them. */
@Path("/api/aid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "funds")
class FundResource {
  private final Funds funds;
  private final ProposedAppropriations appropriations;
  private final Idempotency idempotency;
  private final RefusedAttempts attempts;
  private final CurrentCaller caller;

  FundResource(
      Funds funds,
      ProposedAppropriations appropriations,
      Idempotency idempotency,
      RefusedAttempts attempts,
      CurrentCaller caller) {
    this.funds = funds;
    this.appropriations = appropriations;
    this.idempotency = idempotency;
    this.attempts = attempts;
    this.caller = caller;
  }

  @POST
  @Path("/funds")
  @RolesAllowed("cashier")
  @Operation(operationId = "openFund", summary = "开设资金账户 / Open a fund")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已开设 / Opened",
      content = @Content(schema = @Schema(implementation = FundView.class)))
  @APIResponse(responseCode = "409", description = "FUND_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  public Response open(@NotNull @Valid FundRequest request) {
    return idempotency.once(
        "openFund",
        request,
        () -> {
          FundView fund = funds.open(request);
          return Reply.created(URI.create("/api/aid/funds/" + fund.id()), fund);
        });
  }

  @GET
  @Path("/funds")
  @RolesAllowed({
    "cashier",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "leader",
    "auditor",
    "inspector"
  })
  @Operation(operationId = "listFunds", summary = "资金账户列表 / List funds")
  @APIResponse(
      responseCode = "200",
      description = "资金账户 / The funds",
      content = @Content(schema = @Schema(implementation = FundPageView.class)))
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, "funds", UnionFilter.of(caller.get()));
    return Pages.respond(funds.list(page), uri);
  }

  @GET
  @Path("/funds/{id}")
  @RolesAllowed({
    "cashier",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "leader",
    "auditor",
    "inspector"
  })
  @Operation(operationId = "getFund", summary = "查看资金账户 / Read one fund")
  @APIResponse(
      responseCode = "200",
      description = "资金账户 / The fund",
      content = @Content(schema = @Schema(implementation = FundView.class)))
  public Response one(@PathParam("id") UUID id) {
    // What a fund is never changes; what it holds is the ledger's, which nobody edits.
    return Response.ok(funds.one(id)).header("ETag", ETags.of(1)).build();
  }

  @POST
  @Path("/funds/{id}/appropriations")
  @RolesAllowed("cashier")
  @Operation(operationId = "proposeAppropriation", summary = "登记拨款 / Propose an appropriation")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "待审批 / Proposed",
      content = @Content(schema = @Schema(implementation = AppropriationView.class)))
  @APIResponse(responseCode = "409", description = "VOUCHER_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  public Response propose(@PathParam("id") UUID id, @NotNull @Valid AppropriationRequest request) {
    return idempotency.once(
        "proposeAppropriation",
        request,
        () -> {
          AppropriationView made = appropriations.propose(id, request);
          return Reply.created(URI.create("/api/aid/appropriations/" + made.id()), made)
              .etag(ETags.of(made.version()));
        });
  }

  @GET
  @Path("/appropriations/{id}")
  // Whoever a policy asks to approve it: by row-level security, not by one of these roles.
  @RolesAllowed("staff")
  @Operation(operationId = "getAppropriation", summary = "查看拨款 / Read one appropriation")
  @APIResponse(
      responseCode = "200",
      description = "拨款 / The appropriation",
      content = @Content(schema = @Schema(implementation = AppropriationView.class)))
  public Response appropriation(@PathParam("id") UUID id) {
    AppropriationView found = appropriations.one(id);
    return Response.ok(found).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("/appropriations/{id}/approval")
  @RolesAllowed("aid-approver")
  @Operation(operationId = "approveAppropriation", summary = "审批拨款 / Approve an appropriation")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已入账，或待下一审批人 / Approved and posted, or waiting for the next approver",
      content = @Content(schema = @Schema(implementation = AppropriationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, ILLEGAL_APPROVAL_MOVE, STEP_EXPIRED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "SAME_PERSON, APPROVED_BEFORE, APPROVAL_CONTENT_CHANGED, IDEMPOTENCY_KEY_REUSED")
  public Response approve(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AppropriationApprovalRequest request) {
    return attempts.watch(
        "appropriation",
        id,
        () ->
            idempotency.once(
                "approveAppropriation",
                request,
                () -> {
                  AppropriationView approved = appropriations.approve(id, ifMatch);
                  return Reply.ok(approved).etag(ETags.of(approved.version()));
                }));
  }

  @POST
  @Path("/appropriations/{id}/resubmission")
  @RolesAllowed("cashier")
  @Operation(operationId = "resubmitAppropriation", summary = "更正后重新提交拨款 / Correct and resubmit")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已更正，待重新审批 / Corrected; everybody approves anew",
      content = @Content(schema = @Schema(implementation = AppropriationView.class)))
  @APIResponse(responseCode = "403", description = "FORBIDDEN, NOT_THE_REQUESTER")
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, STEP_EXPIRED, VOUCHER_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NO_STEP_APPLIES, AMOUNT_NEEDED, NO_SUCH_SUPERIOR, IDEMPOTENCY_KEY_REUSED")
  public Response resubmit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AppropriationCorrectionRequest request) {
    return attempts.watch(
        "appropriation",
        id,
        () ->
            idempotency.once(
                "resubmitAppropriation",
                request,
                () -> {
                  AppropriationView corrected = appropriations.resubmit(id, ifMatch, request);
                  return Reply.ok(corrected).etag(ETags.of(corrected.version()));
                }));
  }
}
