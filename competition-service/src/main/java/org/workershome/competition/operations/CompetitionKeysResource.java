package org.workershome.competition.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.privacy.rotation.KeyRotations;
import org.workershome.kit.privacy.rotation.KeysResource;

/** Keys of what is sealed and indexed here. */
@Path("/api/competition/keys")
@Tag(name = "operations")
class CompetitionKeysResource extends KeysResource {
  CompetitionKeysResource(KeyRotations rotations) {
    super(rotations);
  }
}
