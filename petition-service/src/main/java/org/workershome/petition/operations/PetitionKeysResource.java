package org.workershome.petition.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.privacy.rotation.KeyRotations;
import org.workershome.kit.privacy.rotation.KeysResource;

/** Keys of what is sealed and indexed here. */
@Path("/api/petition/keys")
@Tag(name = "operations")
class PetitionKeysResource extends KeysResource {
  PetitionKeysResource(KeyRotations rotations) {
    super(rotations);
  }
}
