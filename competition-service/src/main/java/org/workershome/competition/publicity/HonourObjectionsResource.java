package org.workershome.competition.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.publicity.ObjectionDesk;
import org.workershome.kit.publicity.ObjectionsResource;

/** Objections to nominations, for staff. */
@Path("/api/competition/publicities/{id}/objections")
@RunOnVirtualThread
@Tag(name = "publicities")
class HonourObjectionsResource extends ObjectionsResource {
  HonourObjectionsResource(ObjectionDesk desk) {
    super(desk);
  }
}
