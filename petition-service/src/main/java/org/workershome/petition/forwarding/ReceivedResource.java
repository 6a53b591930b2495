package org.workershome.petition.forwarding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The in-tray of a union: what was sent to it from above. */
@Path("/api/petition/received")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class ReceivedResource {
  private final ReadForwards read;

  ReceivedResource(ReadForwards read) {
    this.read = read;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(
      operationId = "listReceived",
      summary = "本单位收到的转送交办 / What was sent to the caller's union, newest first")
  public ForwardsView received() {
    return read.received();
  }
}
