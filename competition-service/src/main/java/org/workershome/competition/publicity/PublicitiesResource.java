package org.workershome.competition.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.publicity.PublicityDesk;
import org.workershome.kit.publicity.PublicityResource;

/** Lists of nominations, for the staff who handle them. */
@Path("/api/competition/publicities")
@RunOnVirtualThread
@Tag(name = "publicities")
class PublicitiesResource extends PublicityResource {
  PublicitiesResource(PublicityDesk desk) {
    super(desk);
  }
}
