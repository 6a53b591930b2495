package org.workershome.petition.lookup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;
import org.workershome.petition.core.PetitionId;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionScope;
import org.workershome.petition.core.PetitionStateName;

/** A worker reads his own petitions, staff those of their union and below. */
@Path("/api/petitions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
@RunOnVirtualThread
@Tag(name = "petitions")
class LookupResource {
  private final PetitionLookup lookup;
  private final CurrentCaller caller;

  LookupResource(PetitionLookup lookup, CurrentCaller caller) {
    this.lookup = lookup;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listPetitions", summary = "信访事项列表 / List petitions, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = PetitionPageView.class)))
  public Response list(
      @QueryParam("state") @Nullable PetitionStateName state,
      @QueryParam("matter") @Nullable PetitionMatter matter,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, PetitionScope.of(caller.get()), state, matter);
    return Pages.respond(lookup.list(new PetitionFilter(state, matter), page), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getPetition", summary = "查看信访事项 / Read one petition")
  @APIResponse(
      responseCode = "200",
      description = "信访事项 / The petition",
      content = @Content(schema = @Schema(implementation = PetitionView.class)))
  public Response one(@PathParam("id") UUID id) {
    PetitionFound found = lookup.one(new PetitionId(id));
    return Response.ok(found.view()).header("ETag", ETags.of(found.version())).build();
  }

  @GET
  @Path("/{id}/timeline")
  @Operation(operationId = "getTimeline", summary = "办理经过 / What happened to a petition")
  @APIResponse(
      responseCode = "200",
      description = "办理经过 / The timeline, oldest first",
      content = @Content(schema = @Schema(implementation = TimelineView.class)))
  public TimelineView timeline(@PathParam("id") UUID id) {
    return lookup.timeline(new PetitionId(id));
  }
}
