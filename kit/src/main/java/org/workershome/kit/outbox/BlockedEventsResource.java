package org.workershome.kit.outbox;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/**
 * Blocked events for the administrator. A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/blocked-events")}.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class BlockedEventsResource {
  private final BlockedEvents events;

  protected BlockedEventsResource(BlockedEvents events) {
    this.events = events;
  }

  @GET
  @RolesAllowed("system-admin")
  public List<BlockedEventView> list() {
    return events.list();
  }

  @POST
  @Path("{id}/release")
  @RolesAllowed("system-admin")
  public void release(@PathParam("id") UUID id) {
    events.release(id);
  }
}
