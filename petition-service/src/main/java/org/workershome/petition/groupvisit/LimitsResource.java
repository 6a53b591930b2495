package org.workershome.petition.groupvisit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** Local rules about how many represent a group. */
@Path(LimitsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class LimitsResource {
  static final String PATH = "/api/petition/representative-limits";

  private final SetLimits limits;
  private final Idempotency idempotency;

  LimitsResource(SetLimits limits, Idempotency idempotency) {
    this.limits = limits;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("leader")
  @Operation(
      operationId = "setRepresentativeLimits",
      summary = "规定信访代表人数 / Set how many represent a group")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已规定 / Set",
      content = @Content(schema = @Schema(implementation = LimitsView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response set(@NotNull @Valid LimitsRequest request) {
    return idempotency.once(
        "setRepresentativeLimits",
        request,
        () -> Reply.created(URI.create(PATH), limits.set(request)));
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "listRepresentativeLimits",
      summary = "信访代表人数规定 / How many represent a group")
  public LimitsView list() {
    return limits.list();
  }
}
