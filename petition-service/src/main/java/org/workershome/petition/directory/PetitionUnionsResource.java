package org.workershome.petition.directory;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.directory.Unions;
import org.workershome.kit.directory.UnionsResource;

/** The suite's one list of unions: the gateway sends everybody here. */
@Path("/api/unions")
@Authenticated
@RunOnVirtualThread
@Tag(name = "unions")
class PetitionUnionsResource extends UnionsResource {
  PetitionUnionsResource(Unions unions, Clock clock) {
    super(unions, clock);
  }
}
