package org.workershome.petition.inspection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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

/** Inspections, their samples and their end. */
@Path("/api/inspections")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "inspections")
class InspectionResource {
  private final OpenInspection inspections;
  private final Idempotency idempotency;

  InspectionResource(OpenInspection inspections, Idempotency idempotency) {
    this.inspections = inspections;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({"auditor", "inspector"})
  @Operation(
      operationId = "drawInspection",
      summary = "抽取检查样本，种子留存可复现 / Draw a sample; its seed is kept")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已抽取 / Drawn",
      content = @Content(schema = @Schema(implementation = InspectionView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "MAY_NOT_INSPECT, NOTHING_TO_DRAW, IDEMPOTENCY_KEY_REUSED")
  public Response draw(@NotNull @Valid InspectionRequest request) {
    return idempotency.once(
        "drawInspection",
        request,
        () -> {
          Inspection drawn = inspections.draw(request);
          return Reply.created(
                  URI.create("/api/inspections/" + drawn.id()), InspectionView.of(drawn))
              .etag(ETags.of(drawn.version()));
        });
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listInspections", summary = "检查列表 / List inspections, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = InspectionPageView.class)))
  public Response list(
      @QueryParam("side") @DefaultValue("INSPECTING") InspectionSide side,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(inspections.list(side, limit, cursor), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "getInspection", summary = "查看检查 / Read an inspection")
  @APIResponse(
      responseCode = "200",
      description = "检查 / The inspection",
      content = @Content(schema = @Schema(implementation = InspectionView.class)))
  public Response one(@PathParam("id") UUID id) {
    Inspection inspection = inspections.one(id);
    return Response.ok(InspectionView.of(inspection))
        .header("ETag", ETags.of(inspection.version()))
        .build();
  }

  @GET
  @Path("/{id}/cases")
  @RolesAllowed({"auditor", "inspector"})
  @Operation(operationId = "listSampledCases", summary = "样本中的信访事项 / The petitions of the sample")
  public SampledCasesView cases(@PathParam("id") UUID id) {
    return inspections.cases(id);
  }

  @GET
  @Path("/{id}/sample-check")
  @RolesAllowed({"auditor", "inspector"})
  @Operation(
      operationId = "checkSample",
      summary = "按种子重新抽取并比对 / Draw again by the seed and compare")
  public SampleCheckView check(@PathParam("id") UUID id) {
    return inspections.check(id);
  }

  @POST
  @Path("/{id}/closing")
  @RolesAllowed({"auditor", "inspector"})
  @Operation(operationId = "closeInspection", summary = "结束检查 / Close an inspection")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已结束 / Closed",
      content = @Content(schema = @Schema(implementation = InspectionView.class)))
  @APIResponse(
      responseCode = "409",
      description = "FINDINGS_OPEN, INSPECTION_CLOSED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response close(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid InspectionClosingRequest request) {
    return idempotency.once(
        "closeInspection",
        request,
        () -> {
          Inspection closed = inspections.close(id, ifMatch, request);
          return Reply.created(
                  URI.create("/api/inspections/" + closed.id()), InspectionView.of(closed))
              .etag(ETags.of(closed.version()));
        });
  }
}
