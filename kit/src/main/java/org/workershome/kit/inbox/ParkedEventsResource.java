package org.workershome.kit.inbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/**
 * Parked events for the administrator. A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/parked-events")}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class ParkedEventsResource {
  private final ParkedEvents events;

  protected ParkedEventsResource(ParkedEvents events) {
    this.events = events;
  }

  @GET
  @RolesAllowed("system-admin")
  public List<ParkedEventView> list() {
    return events.list();
  }

  @POST
  @Path("{id}/replay")
  @RolesAllowed("system-admin")
  public void replay(@PathParam("id") UUID id) {
    events.replay(id);
  }

  @POST
  @Path("{id}/drop")
  @RolesAllowed("system-admin")
  public void drop(@PathParam("id") UUID id, @NotNull @Valid DropRequest request) {
    events.drop(id, request.reason());
  }
}
