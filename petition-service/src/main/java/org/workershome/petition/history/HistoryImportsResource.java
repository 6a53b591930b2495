package org.workershome.petition.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.bulk.Imports;
import org.workershome.kit.bulk.ImportsResource;

/** Staff bring in petitions that were closed before there was this service. */
@Path("/api/petitions/history-imports")
@RunOnVirtualThread
@Tag(name = "petitions")
class HistoryImportsResource extends ImportsResource {
  HistoryImportsResource(Imports imports) {
    super(imports, HistoryImport.CODE);
  }
}
