package org.workershome.petition.ownership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a leader has to give to somebody else. */
@Path("/api/petition/recusals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class AwaitingOwnerResource {
  private final Recuse recuse;

  AwaitingOwnerResource(Recuse recuse) {
    this.recuse = recuse;
  }

  @GET
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "listRecusals",
      summary = "承办人回避、待另行指定 / Cases whose owner withdrew, longest waiting first")
  public AwaitingView awaiting() {
    return recuse.awaiting();
  }
}
