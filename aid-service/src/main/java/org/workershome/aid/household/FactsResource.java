package org.workershome.aid.household;

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

/** What a file says for the rules, and what the rules said about it. */
@Path("/api/households")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "households")
class FactsResource {
  private final WriteFacts write;
  private final KeptFacts facts;
  private final Assessments assessments;
  private final HouseholdLookup lookup;
  private final Idempotency idempotency;

  FactsResource(
      WriteFacts write,
      KeptFacts facts,
      Assessments assessments,
      HouseholdLookup lookup,
      Idempotency idempotency) {
    this.write = write;
    this.facts = facts;
    this.assessments = assessments;
    this.lookup = lookup;
    this.idempotency = idempotency;
  }

  @PUT
  @Path("/{id}/facts")
  @RolesAllowed("aid-clerk")
  @Operation(
      operationId = "writeFacts",
      summary = "填写收支、住房和致困原因 / Write down incomes, expenditures, housing and causes")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已保存 / Saved",
      content = @Content(schema = @Schema(implementation = HouseholdView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "INCOMPLETE, OWN_HOUSEHOLD, IDEMPOTENCY_KEY_REUSED")
  public Response write(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid FactsRequest request) {
    return idempotency.once(
        "writeFacts",
        request,
        () -> {
          write.handle(id, ifMatch, request);
          HouseholdView after = lookup.one(id);
          return Reply.ok(after).etag(ETags.of(after.version()));
        });
  }

  @GET
  @Path("/{id}/facts")
  @RolesAllowed({
    "worker",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "leader",
    "auditor",
    "inspector"
  })
  @Operation(operationId = "getFacts", summary = "查看收支情况 / Read what a file says for the rules")
  @APIResponse(
      responseCode = "200",
      description = "收支情况 / The facts",
      content = @Content(schema = @Schema(implementation = FactsView.class)))
  public Response one(@PathParam("id") UUID id) {
    FactsView found = facts.one(id);
    // They change with the file, under its version.
    return Response.ok(found).header("ETag", ETags.of(lookup.one(id).version())).build();
  }

  @GET
  @Path("/{id}/assessments")
  @RolesAllowed({
    "worker",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "leader",
    "auditor",
    "inspector"
  })
  @Operation(
      operationId = "listAssessments",
      summary = "困难认定的测算和依据 / What the rules said about a file, and why; newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = AssessmentPageView.class)))
  public Response assessments(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(
        assessments.list(id, PageRequest.of(limit, cursor, "assessments", id)), uri);
  }
}
