package org.workershome.aid.grants;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** One-off living aid. */
@Path("/api/aid/grants")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "grants")
class GrantResource {
  private final Grants grants;
  private final Idempotency idempotency;

  GrantResource(Grants grants, Idempotency idempotency) {
    this.grants = grants;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("aid-clerk")
  @Operation(operationId = "proposeGrant", summary = "申请生活救助 / Propose living aid")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "待审批 / Proposed",
      content = @Content(schema = @Schema(implementation = GrantView.class)))
  @APIResponse(
      responseCode = "422",
      description = "NOT_ON_FILE, CAP_EXCEEDED, OWN_HOUSEHOLD, IDEMPOTENCY_KEY_REUSED")
  public Response propose(@NotNull @Valid GrantRequest request) {
    return idempotency.once(
        "proposeGrant",
        request,
        () -> {
          GrantView grant = grants.propose(request);
          return Reply.created(URI.create("/api/aid/grants/" + grant.id()), grant)
              .etag(ETags.of(grant.version()));
        });
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
  @Operation(operationId = "getGrant", summary = "查看救助 / Read one grant")
  @APIResponse(
      responseCode = "200",
      description = "救助 / The grant",
      content = @Content(schema = @Schema(implementation = GrantView.class)))
  public Response one(@PathParam("id") UUID id) {
    GrantView grant = grants.one(id);
    return Response.ok(grant).header("ETag", ETags.of(grant.version())).build();
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed("aid-approver")
  @Operation(operationId = "decideGrant", summary = "审批救助 / Approve or refuse a grant")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已审批 / Decided",
      content = @Content(schema = @Schema(implementation = GrantView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "SAME_PERSON, OWN_HOUSEHOLD, CONTENT_CHANGED, FUND_SHORT, FUND_OF_ANOTHER_UNION,"
              + " IDEMPOTENCY_KEY_REUSED")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid GrantApprovalRequest request) {
    return idempotency.once(
        "decideGrant",
        request,
        () -> {
          GrantView grant = grants.decide(id, ifMatch, request);
          return Reply.ok(grant).etag(ETags.of(grant.version()));
        });
  }
}
