package org.workershome.aid.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.publicity.PublicityDesk;
import org.workershome.kit.publicity.PublicityEndResource;

/** How the publicity of a file ends. */
@Path("/api/aid/publicities/{id}")
@RunOnVirtualThread
@Tag(name = "publicities")
class HouseholdPublicityEndsResource extends PublicityEndResource {
  HouseholdPublicityEndsResource(PublicityDesk desk) {
    super(desk);
  }
}
