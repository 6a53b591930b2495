package org.workershome.competition.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.publicity.PublicityDesk;
import org.workershome.kit.publicity.PublicityEndResource;

/** How the publicity of a nomination ends. */
@Path("/api/competition/publicities/{id}")
@RunOnVirtualThread
@Tag(name = "publicities")
class PublicityEndsResource extends PublicityEndResource {
  PublicityEndsResource(PublicityDesk desk) {
    super(desk);
  }
}
