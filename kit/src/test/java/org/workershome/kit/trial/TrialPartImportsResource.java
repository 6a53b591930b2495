package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.bulk.Imports;
import org.workershome.kit.bulk.ImportsResource;

@Path("/api/trial/parts/imports")
@RunOnVirtualThread
class TrialPartImportsResource extends ImportsResource {
  TrialPartImportsResource(Imports imports) {
    super(imports, "trial-parts");
  }
}
