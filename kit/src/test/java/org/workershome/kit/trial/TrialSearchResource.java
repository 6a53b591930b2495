package org.workershome.kit.trial;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.search.SearchAdministration;
import org.workershome.kit.search.SearchIndexResource;
import org.workershome.kit.search.SearchResult;
import org.workershome.kit.search.Searches;

@Path("/api/trial/search-index")
class TrialSearchResource extends SearchIndexResource {
  private final Searches searches;

  TrialSearchResource(SearchAdministration administration, Searches searches) {
    super(administration);
    this.searches = searches;
  }

  @GET
  @Path("notes")
  public SearchResult find(
      @QueryParam("query") String query,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return searches.find("trial-note", query, limit, cursor);
  }
}
