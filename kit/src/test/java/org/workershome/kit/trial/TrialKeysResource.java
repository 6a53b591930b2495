package org.workershome.kit.trial;

import jakarta.ws.rs.Path;
import org.workershome.kit.privacy.rotation.KeyRotations;
import org.workershome.kit.privacy.rotation.KeysResource;

@Path("/api/trial/keys")
class TrialKeysResource extends KeysResource {
  TrialKeysResource(KeyRotations rotations) {
    super(rotations);
  }
}
