package org.workershome.petition.research;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.util.function.Supplier;
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

/** Recommendations: made to somebody by a day, answered, acted on, verified by somebody else. */
@Path("/api/research")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "research")
class RecommendationResource {
  private final FollowRecommendation follow;
  private final Idempotency idempotency;

  RecommendationResource(FollowRecommendation follow, Idempotency idempotency) {
    this.follow = follow;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/projects/{id}/recommendations")
  @RolesAllowed({"petition-officer", "analyst"})
  @Operation(operationId = "makeRecommendation", summary = "提出调研建议 / Make a recommendation")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已提出 / Made",
      content = @Content(schema = @Schema(implementation = RecommendationView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_PROJECT_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "REPORT_NOT_ISSUED, IDEMPOTENCY_KEY_REUSED")
  public Response make(@PathParam("id") UUID id, @NotNull @Valid RecommendationRequest request) {
    return idempotency.once(
        "makeRecommendation",
        request,
        () -> {
          RecommendationTable.Stored stored = follow.make(id, request);
          return Reply.created(
                  URI.create("/api/research/recommendations/" + stored.view().id()), stored.view())
              .etag(ETags.of(stored.version()));
        });
  }

  @GET
  @Path("/recommendations")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "listRecommendations",
      summary = "调研建议列表 / List recommendations, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = RecommendationPageView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response list(
      @QueryParam("union") @Pattern(regexp = Reach.PATH) @Nullable String union,
      @QueryParam("project") @Nullable UUID project,
      @QueryParam("state") @Nullable RecommendationState state,
      @QueryParam("adoption") @Nullable Adoption adoption,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(
        follow.list(union, new RecommendationFilter(project, state, adoption), limit, cursor), uri);
  }

  @GET
  @Path("/recommendations/{id}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "getRecommendation", summary = "查看调研建议 / Read a recommendation")
  @APIResponse(
      responseCode = "200",
      description = "建议 / The recommendation",
      content = @Content(schema = @Schema(implementation = RecommendationView.class)))
  public Response one(@PathParam("id") UUID id) {
    RecommendationTable.Stored stored = follow.one(id);
    return Response.ok(stored.view()).header("ETag", ETags.of(stored.version())).build();
  }

  @POST
  @Path("/recommendations/{id}/answer")
  @RolesAllowed({"petition-officer", "analyst"})
  @Operation(
      operationId = "answerRecommendation",
      summary = "登记答复 / Enter the answer of whom it was made to")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已答复 / Answered",
      content = @Content(schema = @Schema(implementation = RecommendationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_RECOMMENDATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "REASON_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response answer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecommendationAnswerRequest request) {
    return moved("answerRecommendation", request, () -> follow.answer(id, ifMatch, request));
  }

  @POST
  @Path("/recommendations/{id}/action")
  @RolesAllowed({"petition-officer", "analyst"})
  @Operation(operationId = "actOnRecommendation", summary = "登记落实情况 / Enter what was done")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已落实 / Acted on",
      content = @Content(schema = @Schema(implementation = RecommendationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_RECOMMENDATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NOTHING_TO_DO, IDEMPOTENCY_KEY_REUSED")
  public Response act(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecommendationActionRequest request) {
    return moved("actOnRecommendation", request, () -> follow.act(id, ifMatch, request));
  }

  @POST
  @Path("/recommendations/{id}/verification")
  @RolesAllowed({"petition-officer", "analyst", "leader"})
  @Operation(operationId = "verifyRecommendation", summary = "核实落实情况 / Verify what was done")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已核实 / Verified",
      content = @Content(schema = @Schema(implementation = RecommendationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_RECOMMENDATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_ACTION, IDEMPOTENCY_KEY_REUSED")
  public Response verify(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecommendationVerificationRequest request) {
    return moved("verifyRecommendation", request, () -> follow.verify(id, ifMatch, request));
  }

  private Response moved(
      String operation, Object request, Supplier<RecommendationTable.Stored> work) {
    return idempotency.once(
        operation,
        request,
        () -> {
          RecommendationTable.Stored stored = work.get();
          return Reply.ok(stored.view()).etag(ETags.of(stored.version()));
        });
  }
}
