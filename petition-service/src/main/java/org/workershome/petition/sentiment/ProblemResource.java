package org.workershome.petition.sentiment;

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

/** Problems raised, and solved with evidence. */
@Path("/api/sentiment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "sentiment")
class ProblemResource {
  private final RecordProblems problems;
  private final Idempotency idempotency;

  ProblemResource(RecordProblems problems, Idempotency idempotency) {
    this.problems = problems;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/panels/{id}/problems")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "raiseProblem", summary = "登记问题 / Enter a problem that was raised")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Entered",
      content = @Content(schema = @Schema(implementation = ProblemView.class)))
  public Response raise(@PathParam("id") UUID id, @NotNull @Valid ProblemRequest request) {
    return idempotency.once(
        "raiseProblem",
        request,
        () -> {
          ProblemTable.Stored stored = problems.raise(id, request);
          return Reply.created(
                  URI.create("/api/sentiment/problems/" + stored.view().id()), stored.view())
              .etag(ETags.of(stored.version()));
        });
  }

  @GET
  @Path("/panels/{id}/problems")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "listProblems", summary = "问题列表 / Problems of a panel, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = ProblemPageView.class)))
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("solved") @Nullable Boolean solved,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(problems.list(id, solved, limit, cursor), uri);
  }

  @GET
  @Path("/problems/{id}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "getProblem", summary = "查看问题 / Read a problem")
  @APIResponse(
      responseCode = "200",
      description = "问题 / The problem",
      content = @Content(schema = @Schema(implementation = ProblemView.class)))
  public Response one(@PathParam("id") UUID id) {
    ProblemTable.Stored stored = problems.one(id);
    return Response.ok(stored.view()).header("ETag", ETags.of(stored.version())).build();
  }

  @POST
  @Path("/problems/{id}/solution")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "solveProblem",
      summary = "登记问题解决情况 / Enter how a problem was solved, with evidence")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已解决 / Solved",
      content = @Content(schema = @Schema(implementation = ProblemView.class)))
  @APIResponse(responseCode = "409", description = "PROBLEM_SOLVED, IDEMPOTENCY_IN_PROGRESS")
  public Response solve(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SolutionRequest request) {
    return idempotency.once(
        "solveProblem",
        request,
        () -> {
          ProblemTable.Stored stored = problems.solve(id, ifMatch, request);
          return Reply.ok(stored.view()).etag(ETags.of(stored.version()));
        });
  }
}
