package org.workershome.aid.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.publicity.PublicityDesk;
import org.workershome.kit.publicity.PublicityResource;

/** Lists of reviewed files, for the staff who handle them. */
@Path("/api/aid/publicities")
@RunOnVirtualThread
@Tag(name = "publicities")
class HouseholdPublicitiesResource extends PublicityResource {
  HouseholdPublicitiesResource(PublicityDesk desk) {
    super(desk);
  }
}
