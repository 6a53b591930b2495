package org.workershome.kit.trial;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.workershome.kit.directory.Unions;
import org.workershome.kit.directory.UnionsResource;

@Path("/api/trial/unions")
@RunOnVirtualThread
class TrialUnionsResource extends UnionsResource {
  TrialUnionsResource(Unions unions, Clock clock) {
    super(unions, clock);
  }
}
