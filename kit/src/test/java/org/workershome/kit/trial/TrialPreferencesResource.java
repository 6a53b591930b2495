package org.workershome.kit.trial;

import jakarta.ws.rs.Path;
import org.workershome.kit.notify.Preferences;
import org.workershome.kit.notify.PreferencesResource;

@Path("/api/trial/notify-preferences")
class TrialPreferencesResource extends PreferencesResource {
  TrialPreferencesResource(Preferences preferences) {
    super(preferences);
  }
}
