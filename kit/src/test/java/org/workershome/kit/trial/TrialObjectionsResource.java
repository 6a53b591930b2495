package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.publicity.ObjectionDesk;
import org.workershome.kit.publicity.ObjectionsResource;

@Path("/api/trial/publicities/{id}/objections")
@RunOnVirtualThread
class TrialObjectionsResource extends ObjectionsResource {
  TrialObjectionsResource(ObjectionDesk desk) {
    super(desk);
  }
}
