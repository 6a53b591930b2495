package org.workershome.petition.mediation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** The roster of mediators, with their terms. */
@Path("/api/mediations/mediators")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "mediations")
class MediatorResource {
  private final KeepRoster keep;
  private final Idempotency idempotency;

  MediatorResource(KeepRoster keep, Idempotency idempotency) {
    this.keep = keep;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "auditor",
    "inspector",
    "mediator"
  })
  @Operation(operationId = "listMediators", summary = "调解员名册 / The roster, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = MediatorPageView.class)))
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(keep.mediators(PageRequest.of(limit, cursor)), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "auditor",
    "inspector",
    "mediator"
  })
  @Operation(operationId = "getMediator", summary = "查看调解员 / Read a mediator of the roster")
  @APIResponse(
      responseCode = "200",
      description = "查看调解员 / Read a mediator of the roster",
      content = @Content(schema = @Schema(implementation = MediatorView.class)))
  public Response one(@PathParam("id") UUID id) {
    var found = keep.mediator(id);
    return Response.ok(MediatorView.of(found)).header("ETag", ETags.of(found.version())).build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(operationId = "changeMediator", summary = "变更调解员 / Change a mediator of the roster")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已修改 / Changed",
      content = @Content(schema = @Schema(implementation = MediatorView.class)))
  @APIResponse(responseCode = "422", description = "TERM_TOO_SHORT, IDEMPOTENCY_KEY_REUSED")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MediatorChangeRequest request) {
    return idempotency.once(
        "changeMediator",
        request,
        () -> {
          var changed = keep.change(id, ifMatch, request);
          return Reply.ok(MediatorView.of(changed)).etag(ETags.of(changed.version()));
        });
  }
}
