package org.workershome.petition.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who supervises where. */
@Path("/api/petition/supervision")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "supervision")
class SupervisionResource {
  private final TakeSupervision take;

  SupervisionResource(TakeSupervision take) {
    this.take = take;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listSupervisors", summary = "督办责任人 / Who supervises where")
  @APIResponse(responseCode = "200", description = "督办责任人 / The supervisors")
  public SupervisorsView list() {
    return take.list();
  }

  @PUT
  @RolesAllowed("leader")
  @Operation(
      operationId = "takeSupervision",
      summary = "承担本工会的督办责任 / Take over the supervision of one's own union")
  @APIResponse(responseCode = "200", description = "已承担 / Taken over")
  public SupervisorView take() {
    return take.handle();
  }
}
