package org.workershome.aid.household;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.UnionFilter;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;
import org.workershome.kit.privacy.reveal.RevealRequest;
import org.workershome.kit.privacy.reveal.RevealedView;
import org.workershome.kit.privacy.reveal.Reveals;

/** Hardship files. A worker reads his own; staff those of their union and below. */
@Path("/api/households")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "households")
class HouseholdResource {
  private final HouseholdLookup lookup;
  private final WriteParticulars write;
  private final DecideHousehold decide;
  private final CurrentCaller caller;
  private final Idempotency idempotency;
  private final Reveals reveals;

  HouseholdResource(
      HouseholdLookup lookup,
      WriteParticulars write,
      DecideHousehold decide,
      CurrentCaller caller,
      Idempotency idempotency,
      Reveals reveals) {
    this.lookup = lookup;
    this.write = write;
    this.decide = decide;
    this.caller = caller;
    this.idempotency = idempotency;
    this.reveals = reveals;
  }

  @GET
  @RolesAllowed({
    "worker",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "cashier",
    "leader",
    "auditor",
    "inspector"
  })
  @Operation(operationId = "listHouseholds", summary = "困难职工档案列表 / List files, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = HouseholdPageView.class)))
  public Response list(
      @QueryParam("state") @Nullable HouseholdStatus state,
      @QueryParam("petition") @Nullable UUID petition,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, UnionFilter.of(caller.get()), state, petition);
    return Pages.respond(lookup.list(state, petition, page), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    "worker",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "cashier",
    "leader",
    "auditor",
    "inspector"
  })
  @Operation(operationId = "getHousehold", summary = "查看档案 / Read one file, masked")
  @APIResponse(
      responseCode = "200",
      description = "档案 / The file",
      content = @Content(schema = @Schema(implementation = HouseholdView.class)))
  public Response one(@PathParam("id") UUID id) {
    HouseholdView found = lookup.one(id);
    return Response.ok(found).header("ETag", ETags.of(found.version())).build();
  }

  @PUT
  @Path("/{id}/particulars")
  @RolesAllowed("aid-clerk")
  @Operation(operationId = "writeParticulars", summary = "填写家庭情况 / Write down the particulars")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已保存 / Saved",
      content = @Content(schema = @Schema(implementation = HouseholdView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, ALREADY_ON_FILE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_HOUSEHOLD, IDEMPOTENCY_KEY_REUSED")
  public Response particulars(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ParticularsRequest request) {
    return once("writeParticulars", id, request, () -> write.handle(id, ifMatch, request));
  }

  @POST
  @Path("/{id}/submission")
  @RolesAllowed("aid-clerk")
  @Operation(operationId = "submitHousehold", summary = "提交初审 / Submit for review")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已提交 / Submitted",
      content = @Content(schema = @Schema(implementation = HouseholdView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "INCOMPLETE, OWN_HOUSEHOLD, IDEMPOTENCY_KEY_REUSED")
  public Response submit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SubmissionRequest request) {
    return once("submitHousehold", id, request, () -> decide.submit(id, ifMatch));
  }

  @POST
  @Path("/{id}/review")
  @RolesAllowed("aid-reviewer")
  @Operation(operationId = "reviewHousehold", summary = "初审 / Review")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已审核 / Reviewed",
      content = @Content(schema = @Schema(implementation = HouseholdView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "SAME_PERSON, OWN_HOUSEHOLD, IDEMPOTENCY_KEY_REUSED")
  public Response review(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReviewRequest request) {
    return once("reviewHousehold", id, request, () -> decide.review(id, ifMatch, request));
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed("aid-approver")
  @Operation(operationId = "approveHousehold", summary = "审批建档 / Approve or refuse")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已审批 / Decided",
      content = @Content(schema = @Schema(implementation = HouseholdView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "SAME_PERSON, OWN_HOUSEHOLD, PUBLICITY_NOT_FINISHED, IDEMPOTENCY_KEY_REUSED")
  public Response approve(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ApprovalRequest request) {
    return once("approveHousehold", id, request, () -> decide.approve(id, ifMatch, request));
  }

  @POST
  @Path("/{id}/reveal")
  @RolesAllowed({"aid-clerk", "aid-reviewer", "aid-approver", "cashier"})
  @Operation(operationId = "revealHousehold", summary = "查看明文 / Show one field in clear")
  @APIResponse(
      responseCode = "200",
      description = "明文，不得缓存 / The value, not to be stored",
      content = @Content(schema = @Schema(implementation = RevealedView.class)))
  @APIResponse(responseCode = "422", description = "APPROVAL_NEEDED")
  @APIResponse(responseCode = "429", description = "REVEAL_LIMIT")
  public Response reveal(@PathParam("id") UUID id, @NotNull @Valid RevealRequest request) {
    return reveals.reveal(RevealableHouseholds.TYPE, id, request);
  }

  private Response once(String operation, UUID id, Object request, Runnable work) {
    return idempotency.once(
        operation,
        request,
        () -> {
          work.run();
          HouseholdView after = lookup.one(id);
          return Reply.ok(after).etag(ETags.of(after.version()));
        });
  }
}
