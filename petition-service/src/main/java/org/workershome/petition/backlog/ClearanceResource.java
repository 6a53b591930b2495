package org.workershome.petition.backlog;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.workershome.kit.paging.Pages;

/** The cases of a campaign, and how they are cleared. */
@Path("/api/backlog-campaigns/{campaign}/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "backlog")
class ClearanceResource {
  private final ClearCase clear;
  private final Idempotency idempotency;

  ClearanceResource(ClearCase clear, Idempotency idempotency) {
    this.clear = clear;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listBacklogCases", summary = "积案名单 / The cases of a campaign")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = BacklogCasePageView.class)))
  public Response list(
      @PathParam("campaign") UUID campaign,
      @QueryParam("state") @Nullable BacklogCaseState state,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(clear.list(campaign, state, limit, cursor), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "getBacklogCase", summary = "查看积案 / A case of a campaign")
  @APIResponse(
      responseCode = "200",
      description = "积案 / The case",
      content = @Content(schema = @Schema(implementation = BacklogCaseView.class)))
  public Response one(@PathParam("campaign") UUID campaign, @PathParam("id") UUID id) {
    BacklogCase found = clear.one(campaign, id);
    return Response.ok(BacklogCaseView.of(found)).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("/{id}/clearance")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "reportBacklogClearance", summary = "申报化解 / Report a case cleared")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已申报 / Reported",
      content = @Content(schema = @Schema(implementation = BacklogCaseView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_CAMPAIGN_MOVE, ILLEGAL_CLEARANCE_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "PETITION_NOT_ENDED, SPONSOR_MISSING, WITHOUT_SPONSOR_NOT_SO, SPONSORSHIP_OPEN,"
              + " OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response report(
      @PathParam("campaign") UUID campaign,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ClearanceRequest request) {
    return idempotency.once(
        "reportBacklogClearance",
        request,
        () -> decided(clear.report(campaign, id, ifMatch, request)));
  }

  @POST
  @Path("/{id}/clearance/approval")
  @RolesAllowed("leader")
  @Operation(
      operationId = "approveBacklogClearance",
      summary = "审定化解 / Approve a clearance, by another person")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已化解 / Cleared",
      content = @Content(schema = @Schema(implementation = BacklogCaseView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_CAMPAIGN_MOVE, ILLEGAL_CLEARANCE_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_CLEARANCE, PETITION_NOT_ENDED, SPONSOR_MISSING, WITHOUT_SPONSOR_NOT_SO,"
              + " SPONSORSHIP_OPEN, OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response approve(
      @PathParam("campaign") UUID campaign,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    return idempotency.once(
        "approveBacklogClearance", id, () -> decided(clear.approve(campaign, id, ifMatch)));
  }

  @POST
  @Path("/{id}/clearance/return")
  @RolesAllowed("leader")
  @Operation(
      operationId = "returnBacklogClearance",
      summary = "退回申报 / Send a reported clearance back")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已退回 / Sent back",
      content = @Content(schema = @Schema(implementation = BacklogCaseView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_CAMPAIGN_MOVE, ILLEGAL_CLEARANCE_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response sendBack(
      @PathParam("campaign") UUID campaign,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ClearanceReturnRequest request) {
    return idempotency.once(
        "returnBacklogClearance",
        request,
        () -> decided(clear.sendBack(campaign, id, ifMatch, request)));
  }

  private static Reply decided(BacklogCase after) {
    return Reply.ok(BacklogCaseView.of(after)).etag(ETags.of(after.version()));
  }
}
