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
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/**
 * Who approves for whom while he is away. Everybody delegates his own; a security administrator may
 * end one. A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/delegations")}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class DelegationsResource {
  private final ApprovalDesk desk;

  protected DelegationsResource(ApprovalDesk desk) {
    this.desk = desk;
  }

  @GET
  @RolesAllowed("staff")
  @Operation(summary = "授权列表 / List delegations from and to the caller")
  @APIResponse(
      responseCode = "200",
      description = "授权 / The delegations",
      content = @Content(schema = @Schema(implementation = DelegationPageView.class)))
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, "delegations");
    return Pages.respond(
        desk.read(() -> desk.delegations().list(page)).map(DelegationView::of), uri);
  }

  @GET
  @Path("{id}")
  @RolesAllowed("staff")
  @Operation(summary = "查看授权 / Read one delegation")
  @APIResponse(
      responseCode = "200",
      description = "授权 / The delegation",
      content = @Content(schema = @Schema(implementation = DelegationView.class)))
  public Response one(@PathParam("id") UUID id) {
    Delegation found = desk.read(() -> desk.delegations().get(id));
    return Response.ok(DelegationView.of(found)).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @RolesAllowed("staff")
  @Operation(summary = "授权他人代为审批 / Let somebody approve for the caller")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已授权 / Delegated",
      content = @Content(schema = @Schema(implementation = DelegationView.class)))
  @APIResponse(responseCode = "422", description = "SELF_DELEGATION, IDEMPOTENCY_KEY_REUSED")
  public Response delegate(@NotNull @Valid DelegationRequest request, @Context UriInfo uri) {
    return desk.write(
        "delegateApproval",
        "approval-delegation",
        "new",
        request,
        () -> {
          Delegation made = desk.delegations().delegate(request);
          return Reply.created(Locations.below(uri, made.id()), DelegationView.of(made))
              .etag(ETags.of(made.version()));
        });
  }

  @POST
  @Path("{id}/revocation")
  @RolesAllowed("staff")
  @Operation(summary = "撤销授权 / Revoke a delegation")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已撤销 / Revoked",
      content = @Content(schema = @Schema(implementation = DelegationView.class)))
  @APIResponse(responseCode = "409", description = "CONFLICT, IDEMPOTENCY_IN_PROGRESS")
  public Response revoke(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RevocationRequest request) {
    return desk.write(
        "revokeApprovalDelegation",
        "approval-delegation",
        id,
        request,
        () -> {
          Delegation revoked = desk.delegations().revoke(id, ifMatch, request.reason().strip());
          return Reply.ok(DelegationView.of(revoked)).etag(ETags.of(revoked.version()));
        });
  }
}
