package org.workershome.petition.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.paging.Pages;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Reach;

/** The work desk (工作台) of staff. */
@Path("/api/petition/work-lists")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
@RunOnVirtualThread
@Tag(name = "work lists")
class WorkListResource {
  private final ReadWorkLists read;

  WorkListResource(ReadWorkLists read) {
    this.read = read;
  }

  @GET
  @Operation(
      operationId = "countWorkLists",
      summary = "工作台各列表的件数 / How much each list of the work desk has")
  public WorkCountsView counts() {
    return read.counts();
  }

  @GET
  @Path("/{list}")
  @Operation(
      operationId = "getWorkList",
      summary = "工作台列表 / A list of the work desk, what is due first in front")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = WorkPageView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response page(
      @PathParam("list") WorkList list,
      @QueryParam("state") @Nullable PetitionStateName state,
      @QueryParam("category") @Nullable PetitionCategory category,
      @QueryParam("channel") @Nullable PetitionChannel channel,
      @QueryParam("union") @Pattern(regexp = Reach.PATH) @Nullable String union,
      @QueryParam("dueBefore") @Nullable LocalDate dueBefore,
      @QueryParam("receivedFrom") @Nullable LocalDate receivedFrom,
      @QueryParam("receivedTo") @Nullable LocalDate receivedTo,
      @QueryParam("handler") @Size(min = 1, max = 100) @Nullable String handler,
      @QueryParam("urgent") @Nullable Boolean urgent,
      @QueryParam("repeated") @Nullable Boolean repeated,
      @QueryParam("group") @Nullable Boolean group,
      @QueryParam("within") @Min(1) @Max(WorkQuery.LONGEST_WITHIN) @Nullable Integer within,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    var filter =
        new WorkFilterRequest(
            state,
            category,
            channel,
            union,
            dueBefore,
            receivedFrom,
            receivedTo,
            handler,
            urgent,
            repeated,
            group);
    return Pages.respond(read.page(list, filter, within, limit, cursor), uri);
  }
}
