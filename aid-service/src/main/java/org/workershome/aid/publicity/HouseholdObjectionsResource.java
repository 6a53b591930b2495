package org.workershome.aid.publicity;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.publicity.ObjectionDesk;
import org.workershome.kit.publicity.ObjectionsResource;

/** Objections to files, for staff. */
@Path("/api/aid/publicities/{id}/objections")
@RunOnVirtualThread
@Tag(name = "publicities")
class HouseholdObjectionsResource extends ObjectionsResource {
  HouseholdObjectionsResource(ObjectionDesk desk) {
    super(desk);
  }
}
