package org.workershome.petition.forwarding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for the decision of a union about those below it. */
@Path("/api/petition/jurisdiction-disputes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class DisputesToDecideResource {
  private final SettleJurisdiction settle;

  DisputesToDecideResource(SettleJurisdiction settle) {
    this.settle = settle;
  }

  @GET
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "listDisputesToDecide",
      summary = "待本单位决定的管辖争议 / Disputes that wait for the caller's union, oldest first")
  public DisputesView toDecide() {
    return settle.toDecide();
  }
}
