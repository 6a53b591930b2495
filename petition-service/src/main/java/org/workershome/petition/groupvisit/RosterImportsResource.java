package org.workershome.petition.groupvisit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.bulk.Imports;
import org.workershome.kit.bulk.ImportsResource;

/** The rosters of group visits, from files. */
@Path("/api/petitions/roster-imports")
@RunOnVirtualThread
@Tag(name = "petitions")
class RosterImportsResource extends ImportsResource {
  RosterImportsResource(Imports imports) {
    super(imports, RosterImport.CODE);
  }
}
