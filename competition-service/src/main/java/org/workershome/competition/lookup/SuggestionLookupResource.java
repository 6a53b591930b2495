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
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionCategory;
import org.workershome.competition.suggestion.SuggestionStatus;
import org.workershome.competition.suggestion.SuggestionView;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** A worker reads his own suggestions, staff those of their union and below. */
@Path("/api/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  "worker",
  "suggestion-reviewer",
  "finance-verifier",
  "organiser",
  "leader",
  "auditor",
  "inspector"
})
@RunOnVirtualThread
@Tag(name = "suggestions")
class SuggestionLookupResource {
  private final SuggestionLookup lookup;
  private final CurrentCaller caller;

  SuggestionLookupResource(SuggestionLookup lookup, CurrentCaller caller) {
    this.lookup = lookup;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "listSuggestions", summary = "合理化建议列表 / List suggestions, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = SuggestionPageView.class)))
  public Response list(
      @QueryParam("state") @Nullable SuggestionStatus state,
      @QueryParam("category") @Nullable SuggestionCategory category,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, ListScope.of(caller.get()), state, category);
    return Pages.respond(lookup.list(state, category, page), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSuggestion", summary = "查看合理化建议 / Read one suggestion")
  @APIResponse(
      responseCode = "200",
      description = "合理化建议 / The suggestion",
      content = @Content(schema = @Schema(implementation = SuggestionView.class)))
  public Response one(@PathParam("id") UUID id) {
    Suggestion found = lookup.one(id);
    return Response.ok(SuggestionView.of(found)).header("ETag", ETags.of(found.version())).build();
  }

  @GET
  @Path("/{id}/decisions")
  @Operation(
      operationId = "listSuggestionDecisions",
      summary = "评审结论与核实意见 / The decisions about a suggestion")
  @APIResponse(
      responseCode = "200",
      description = "按时间先后 / The decisions, oldest first",
      content = @Content(schema = @Schema(implementation = DecisionsView.class)))
  public DecisionsView decisions(@PathParam("id") UUID id) {
    return lookup.decisions(id);
  }
}
