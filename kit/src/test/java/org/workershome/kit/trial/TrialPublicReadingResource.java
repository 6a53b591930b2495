package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.workershome.kit.publicity.PublicReadingResource;
import org.workershome.kit.publicity.ReadingDesk;

@Path("/api/trial/shown")
@RunOnVirtualThread
class TrialPublicReadingResource extends PublicReadingResource {
  TrialPublicReadingResource(ReadingDesk desk) {
    super(desk);
  }
}
