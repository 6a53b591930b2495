package org.workershome.competition.lookup;

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
import org.workershome.competition.core.ListScope;
import org.workershome.competition.honour.AwardLevel;
import org.workershome.competition.honour.AwardType;
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourStatus;
import org.workershome.competition.honour.HonourView;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** A person reads his own honours, staff those of their union and below. */
@Path("/api/honours")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  "worker",
  "nominator",
  "award-reviewer",
  "commission-member",
  "organiser",
  "leader",
  "auditor",
  "inspector"
})
@RunOnVirtualThread
@Tag(name = "honours")
class HonourLookupResource {
  private final HonourLookup lookup;
  private final CurrentCaller caller;

  HonourLookupResource(HonourLookup lookup, CurrentCaller caller) {
    this.lookup = lookup;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listHonours", summary = "荣誉列表 / List honours, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = HonourPageView.class)))
  public Response list(
      @QueryParam("state") @Nullable HonourStatus state,
      @QueryParam("awardType") @Nullable AwardType awardType,
      @QueryParam("level") @Nullable AwardLevel level,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page =
        PageRequest.of(limit, cursor, ListScope.of(caller.get()), state, awardType, level);
    return Pages.respond(lookup.list(state, awardType, level, page), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getHonour", summary = "查看荣誉 / Read one honour")
  @APIResponse(
      responseCode = "200",
      description = "荣誉 / The honour",
      content = @Content(schema = @Schema(implementation = HonourView.class)))
  public Response one(@PathParam("id") UUID id) {
    Honour found = lookup.one(id);
    return Response.ok(HonourView.of(found)).header("ETag", ETags.of(found.version())).build();
  }
}
