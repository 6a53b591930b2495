package org.workershome.kit.notify;

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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.paging.Pages;

/**
 * Messages that a person has to bring. A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/notify-tasks")}. For whoever works on the records that they are
 * about: which roles these are is said once more by the service, in its policies of row-level
 * security.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class NotifyTasksResource {
  private final NotifyTasks tasks;

  protected NotifyTasksResource(NotifyTasks tasks) {
    this.tasks = tasks;
  }

  @RolesAllowed({
    "petition-officer",
    "case-handler",
    "aid-clerk",
    "aid-reviewer",
    "nominator",
    "suggestion-reviewer",
    "leader",
    "auditor",
    "inspector"
  })
  @GET
  public Response open(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(tasks.open(limit, cursor), uri);
  }

  @RolesAllowed({
    "petition-officer",
    "case-handler",
    "aid-clerk",
    "aid-reviewer",
    "nominator",
    "suggestion-reviewer"
  })
  @POST
  @Path("{id}/done")
  public void done(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TaskDoneRequest request) {
    tasks.done(id, ifMatch, request);
  }
}
