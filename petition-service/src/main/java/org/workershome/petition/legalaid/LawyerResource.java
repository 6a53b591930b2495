package org.workershome.petition.legalaid;

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

/** The roster of lawyers. */
@Path("/api/legal-aid/lawyers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "legal-aid")
class LawyerResource {
  private static final String AT = "/api/legal-aid/lawyers/";

  private final KeepLawyers keep;
  private final Idempotency idempotency;

  LawyerResource(KeepLawyers keep, Idempotency idempotency) {
    this.keep = keep;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({"case-handler", "petition-officer", "leader"})
  @Operation(operationId = "addLawyer", summary = "登记律师 / Put a lawyer on the roster")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Added",
      content = @Content(schema = @Schema(implementation = LawyerView.class)))
  @APIResponse(responseCode = "409", description = "LICENCE_KNOWN, IDEMPOTENCY_IN_PROGRESS")
  public Response add(@NotNull @Valid LawyerRequest request) {
    return idempotency.once(
        "addLawyer",
        request,
        () -> {
          Lawyer added = keep.add(request);
          return Reply.created(URI.create(AT + added.id()), LawyerView.of(added))
              .etag(ETags.of(added.version()));
        });
  }

  @GET
  @RolesAllowed({"case-handler", "petition-officer", "leader", "auditor", "inspector", "lawyer"})
  @Operation(operationId = "listLawyers", summary = "律师名册 / The roster, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = LawyerPageView.class)))
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(keep.list(PageRequest.of(limit, cursor)), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"case-handler", "petition-officer", "leader", "auditor", "inspector", "lawyer"})
  @Operation(operationId = "getLawyer", summary = "查看律师 / Read a lawyer of the roster")
  @APIResponse(
      responseCode = "200",
      description = "律师 / The lawyer",
      content = @Content(schema = @Schema(implementation = LawyerView.class)))
  public Response one(@PathParam("id") UUID id) {
    Lawyer found = keep.find(id);
    return Response.ok(LawyerView.of(found)).header("ETag", ETags.of(found.version())).build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed({"case-handler", "petition-officer", "leader"})
  @Operation(operationId = "changeLawyer", summary = "修改律师信息 / Change a lawyer of the roster")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已修改 / Changed",
      content = @Content(schema = @Schema(implementation = LawyerView.class)))
  @APIResponse(responseCode = "422", description = "CAPACITY_BELOW_LOAD, IDEMPOTENCY_KEY_REUSED")
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid LawyerChangeRequest request) {
    return idempotency.once(
        "changeLawyer",
        request,
        () -> {
          Lawyer changed = keep.change(id, ifMatch, request);
          return Reply.ok(LawyerView.of(changed)).etag(ETags.of(changed.version()));
        });
  }

  @POST
  @Path("/{id}/clients")
  @RolesAllowed({"case-handler", "petition-officer", "leader"})
  @Operation(
      operationId = "addLawyerClient",
      summary = "登记律师代理的用人单位 / Note an employer for whom a lawyer acts")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已登记 / Noted",
      content = @Content(schema = @Schema(implementation = LawyerView.class)))
  public Response actsFor(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid LawyerClientRequest request) {
    return idempotency.once(
        "addLawyerClient",
        request,
        () -> {
          Lawyer lawyer = keep.actsFor(id, ifMatch, request);
          return Reply.ok(LawyerView.of(lawyer)).etag(ETags.of(lawyer.version()));
        });
  }
}
