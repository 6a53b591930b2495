package org.workershome.petition.research;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.List;
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
import org.workershome.petition.core.Reach;

/** Research projects. */
@Path("/api/research")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "research")
class ProjectResource {
  private final RunProject run;
  private final Idempotency idempotency;

  ProjectResource(RunProject run, Idempotency idempotency) {
    this.run = run;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/projects")
  @RolesAllowed({"petition-officer", "analyst"})
  @Operation(operationId = "openResearchProject", summary = "调研立项 / Open a research project")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已立项 / Opened",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response open(@NotNull @Valid ProjectRequest request) {
    return idempotency.once(
        "openResearchProject",
        request,
        () -> {
          Project project = run.open(request);
          return Reply.created(
                  URI.create("/api/research/projects/" + project.id()), ProjectView.of(project))
              .etag(ETags.of(project.version()));
        });
  }

  @GET
  @Path("/projects")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "listResearchProjects", summary = "调研项目列表 / List projects, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = ProjectPageView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response list(
      @QueryParam("union") @Pattern(regexp = Reach.PATH) @Nullable String union,
      @QueryParam("state") @Nullable ProjectState state,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(run.list(union, state, limit, cursor), uri);
  }

  @GET
  @Path("/projects/{id}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "getResearchProject", summary = "查看调研项目 / Read a project")
  @APIResponse(
      responseCode = "200",
      description = "项目 / The project",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  public Response one(@PathParam("id") UUID id) {
    Project project = run.one(id);
    return Response.ok(ProjectView.of(project)).header("ETag", ETags.of(project.version())).build();
  }

  @GET
  @Path("/projects/{id}/moves")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "listResearchMoves",
      summary = "项目办理经过 / What was done to a project, oldest first")
  public List<ResearchMoveView> moves(@PathParam("id") UUID id) {
    return run.moves(id);
  }

  @PUT
  @Path("/projects/{id}/plan")
  @RolesAllowed({"petition-officer", "analyst"})
  @Operation(operationId = "planResearchProject", summary = "修改调研方案 / Change plan, team or end")
  @APIResponse(
      responseCode = "200",
      description = "已修改 / Changed",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_PROJECT_MOVE")
  @Transactional
  public Response plan(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ProjectPlanRequest request) {
    Project project = run.plan(id, ifMatch, request);
    return Response.ok(ProjectView.of(project)).header("ETag", ETags.of(project.version())).build();
  }

  @POST
  @Path("/projects/{id}/moves")
  @RolesAllowed({"petition-officer", "analyst"})
  @Operation(
      operationId = "moveResearchProject",
      summary = "启动、结项或终止 / Start, complete or abandon a project")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已办理 / Moved",
      content = @Content(schema = @Schema(implementation = ProjectView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_PROJECT_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NO_REPORT_ISSUED, IDEMPOTENCY_KEY_REUSED")
  public Response move(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ProjectMoveRequest request) {
    return idempotency.once(
        "moveResearchProject",
        request,
        () -> {
          Project project = run.move(id, ifMatch, request);
          return Reply.ok(ProjectView.of(project)).etag(ETags.of(project.version()));
        });
  }
}
