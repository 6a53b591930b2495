package org.workershome.petition.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.search.SearchAdministration;
import org.workershome.kit.search.SearchIndexResource;

/** How far the search index is, and its rebuilding. */
@Path("/api/petition/search-index")
@RunOnVirtualThread
@Tag(name = "operations")
class PetitionSearchIndexResource extends SearchIndexResource {
  PetitionSearchIndexResource(SearchAdministration administration) {
    super(administration);
  }
}
