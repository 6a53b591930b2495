package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.publicity.PublicityDesk;
import org.workershome.kit.publicity.PublicityResource;

@Path("/api/trial/publicities")
@RunOnVirtualThread
class TrialPublicityResource extends PublicityResource {
  TrialPublicityResource(PublicityDesk desk) {
    super(desk);
  }
}
