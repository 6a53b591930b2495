package org.workershome.competition.submission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.bulk.Imports;
import org.workershome.kit.bulk.ImportsResource;

/** Staff bring in suggestions that were handed in before there was this service. */
@Path("/api/suggestions/imports")
@RunOnVirtualThread
@Tag(name = "suggestions")
class SuggestionImportsResource extends ImportsResource {
  SuggestionImportsResource(Imports imports) {
    super(imports, SuggestionImport.CODE);
  }
}
