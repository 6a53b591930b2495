package org.workershome.kit.search;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.workershome.kit.job.JobView;

/**
 * The search index for the administrator. A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/search-index")}.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class SearchIndexResource {
  private final SearchAdministration administration;

  protected SearchIndexResource(SearchAdministration administration) {
    this.administration = administration;
  }

  @GET
  @RolesAllowed("system-admin")
  public SearchStateView state() {
    return administration.state();
  }

  @POST
  @Path("{type}/rebuild")
  @RolesAllowed("system-admin")
  public JobView rebuild(@PathParam("type") String type) {
    return administration.rebuild(type);
  }
}
