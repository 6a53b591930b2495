package org.workershome.petition.research;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** Reports of projects. */
@Path("/api/research")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "research")
class ReportResource {
  private final WriteReport write;
  private final Idempotency idempotency;

  ReportResource(WriteReport write, Idempotency idempotency) {
    this.write = write;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/projects/{id}/reports")
  @RolesAllowed({"petition-officer", "analyst"})
  @Operation(operationId = "draftReport", summary = "起草报告（新版） / Draft an edition of the report")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已起草 / Drafted",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_PROJECT_MOVE, REPORT_DRAFT_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  public Response draft(@PathParam("id") UUID id, @NotNull @Valid ReportRequest request) {
    return idempotency.once(
        "draftReport",
        request,
        () -> {
          ReportTable.Stored stored = write.draft(id, request);
          return Reply.created(
                  URI.create("/api/research/reports/" + stored.view().id()), stored.view())
              .etag(ETags.of(stored.version()));
        });
  }

  @GET
  @Path("/projects/{id}/reports")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "listReports", summary = "报告各版 / The editions of a project's report")
  public ReportsView list(@PathParam("id") UUID id) {
    return write.of(id);
  }

  @GET
  @Path("/reports/{id}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "getReport", summary = "查看报告 / Read an edition")
  @APIResponse(
      responseCode = "200",
      description = "报告 / The report",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response one(@PathParam("id") UUID id) {
    return answer(write.one(id));
  }

  @PUT
  @Path("/reports/{id}")
  @RolesAllowed({"petition-officer", "analyst"})
  @Operation(operationId = "writeReport", summary = "修改草稿 / Change a draft")
  @APIResponse(
      responseCode = "200",
      description = "已修改 / Changed",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_REPORT_MOVE")
  @Transactional
  public Response write(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReportRequest request) {
    return answer(write.write(id, ifMatch, request));
  }

  @POST
  @Path("/reports/{id}/issue")
  @RolesAllowed("leader")
  @Operation(operationId = "issueReport", summary = "印发报告 / Issue an edition for good")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已印发 / Issued",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_REPORT_MOVE, IDEMPOTENCY_IN_PROGRESS")
  public Response issue(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return idempotency.once(
        "issueReport",
        "",
        () -> {
          ReportTable.Stored stored = write.issue(id, ifMatch);
          return Reply.ok(stored.view()).etag(ETags.of(stored.version()));
        });
  }

  private static Response answer(ReportTable.Stored stored) {
    return Response.ok(stored.view()).header("ETag", ETags.of(stored.version())).build();
  }
}
