package org.workershome.petition.mediation;

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
import java.net.URI;
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

/** The bodies that mediate. */
@Path("/api/mediations/committees")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "mediations")
class CommitteeResource {
  private static final String AT = "/api/mediations/committees/";

  private final KeepRoster keep;
  private final Idempotency idempotency;

  CommitteeResource(KeepRoster keep, Idempotency idempotency) {
    this.keep = keep;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(operationId = "establishCommittee", summary = "登记调解组织 / Enter a body that mediates")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Entered",
      content = @Content(schema = @Schema(implementation = CommitteeView.class)))
  public Response establish(@NotNull @Valid CommitteeRequest request) {
    return idempotency.once(
        "establishCommittee",
        request,
        () -> {
          Committee body = keep.establish(request);
          return Reply.created(URI.create(AT + body.id()), CommitteeView.of(body))
              .etag(ETags.of(body.version()));
        });
  }

  @POST
  @Path("/{id}/mediators")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(operationId = "engageMediator", summary = "聘任调解员 / Engage a mediator for a body")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已聘任 / Engaged",
      content = @Content(schema = @Schema(implementation = MediatorView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response engage(@PathParam("id") UUID id, @NotNull @Valid MediatorRequest request) {
    return idempotency.once(
        "engageMediator",
        request,
        () -> {
          Mediator engaged = keep.engage(id, request);
          return Reply.created(
                  URI.create("/api/mediations/mediators/" + engaged.id()), MediatorView.of(engaged))
              .etag(ETags.of(engaged.version()));
        });
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
  @Operation(operationId = "listCommittees", summary = "调解组织 / Bodies that mediate, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = CommitteePageView.class)))
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(keep.committees(PageRequest.of(limit, cursor)), uri);
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
  @Operation(operationId = "getCommittee", summary = "查看调解组织 / Read a body")
  @APIResponse(
      responseCode = "200",
      description = "查看调解组织 / Read a body",
      content = @Content(schema = @Schema(implementation = CommitteeView.class)))
  public Response one(@PathParam("id") UUID id) {
    var found = keep.committee(id);
    return Response.ok(CommitteeView.of(found)).header("ETag", ETags.of(found.version())).build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(operationId = "changeCommittee", summary = "变更调解组织 / Change a body")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已修改 / Changed",
      content = @Content(schema = @Schema(implementation = CommitteeView.class)))
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CommitteeChangeRequest request) {
    return idempotency.once(
        "changeCommittee",
        request,
        () -> {
          var changed = keep.change(id, ifMatch, request);
          return Reply.ok(CommitteeView.of(changed)).etag(ETags.of(changed.version()));
        });
  }
}
