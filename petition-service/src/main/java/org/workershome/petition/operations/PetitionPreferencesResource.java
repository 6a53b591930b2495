package org.workershome.petition.operations;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.notify.Preferences;
import org.workershome.kit.notify.PreferencesResource;

/** How a petitioner wants to be told. */
@Path("/api/petition/notify-preferences")
@RunOnVirtualThread
@Tag(name = "operations")
class PetitionPreferencesResource extends PreferencesResource {
  PetitionPreferencesResource(Preferences preferences) {
    super(preferences);
  }
}
