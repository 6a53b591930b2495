package org.workershome.petition.mediation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By when a claim has to be brought, and why; nothing is stored. */
@Path("/api/mediations/limitation")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "mediations")
class LimitationResource {
  private final CountLimitation count;

  LimitationResource(CountLimitation count) {
    this.count = count;
  }

  @POST
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "mediator", "lawyer"})
  @Operation(
      operationId = "calculateLimitation",
      summary = "计算仲裁时效并说明理由 / Count the limitation of arbitration, and say why")
  @APIResponse(
      responseCode = "200",
      description = "时效及其计算过程 / The limitation, step by step",
      content = @Content(schema = @Schema(implementation = LimitationView.class)))
  public LimitationView calculate(@NotNull @Valid LimitationRequest request) {
    return count.count(request);
  }
}
