package org.workershome.aid.honours;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.UnionFilter;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** Whom a condolence campaign may visit. */
@Path("/api/aid/condolence-targets")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "condolences")
class CondolenceTargetResource {
  private final CondolenceTargets targets;
  private final CurrentCaller caller;

  CondolenceTargetResource(CondolenceTargets targets, CurrentCaller caller) {
    this.targets = targets;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"aid-clerk", "aid-reviewer", "aid-approver", "leader", "auditor", "inspector"})
  @Operation(operationId = "listCondolenceTargets", summary = "慰问对象 / Whom a campaign may visit")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = CondolenceTargetPageView.class)))
  public Response list(
      @QueryParam("group") @NotNull CareGroup group,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, UnionFilter.of(caller.get()), group);
    return Pages.respond(targets.list(group, page), uri);
  }
}
