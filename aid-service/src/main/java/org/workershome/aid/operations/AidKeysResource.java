package org.workershome.aid.operations;

import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.privacy.rotation.KeyRotations;
import org.workershome.kit.privacy.rotation.KeysResource;

/** Keys of what is sealed and indexed here. */
@Path("/api/aid/keys")
@Tag(name = "operations")
class AidKeysResource extends KeysResource {
  AidKeysResource(KeyRotations rotations) {
    super(rotations);
  }
}
