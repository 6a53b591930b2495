package org.workershome.petition.lookup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Full text search. */
@Path("/api/petitions/search")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
@RunOnVirtualThread
@Tag(name = "petitions")
class PetitionSearchResource {
  private final SearchPetitions search;

  PetitionSearchResource(SearchPetitions search) {
    this.search = search;
  }

  @POST
  @Operation(
      operationId = "searchPetitions",
      summary = "搜索信访事项 / Find petitions by their words, their number or a telephone")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = PetitionSearchView.class)))
  public PetitionSearchView find(@NotNull @Valid PetitionSearchRequest request) {
    return search.handle(request);
  }
}
