package org.workershome.kit.notify;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/**
 * How the caller wants to be told. A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/notify-preferences")}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class PreferencesResource {
  private final Preferences preferences;

  protected PreferencesResource(Preferences preferences) {
    this.preferences = preferences;
  }

  @GET
  @RolesAllowed("worker")
  public List<PreferenceView> mine() {
    return preferences.mine();
  }

  @PUT
  @RolesAllowed("worker")
  public List<PreferenceView> set(@NotNull @Valid PreferenceRequest request) {
    return preferences.set(request);
  }
}
