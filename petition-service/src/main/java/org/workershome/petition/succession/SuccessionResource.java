package org.workershome.petition.succession;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.workershome.petition.core.Reach;

/** Open cases of a union that ended. */
@Path("/api/petition/successions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({"petition-officer", "leader"})
@Tag(name = "petitions")
class SuccessionResource {
  private final HandToSuccessor successor;
  private final Idempotency idempotency;

  SuccessionResource(HandToSuccessor successor, Idempotency idempotency) {
    this.successor = successor;
    this.idempotency = idempotency;
  }

  @GET
  @Operation(
      operationId = "listOpenOfEnded",
      summary = "撤并工会的未办结事项和承接单位 / Open cases of a union below that ended")
  public OpenCasesView open(
      @QueryParam("from") @NotBlank @Pattern(regexp = Reach.PATH) String from) {
    return successor.open(from);
  }

  @POST
  @Operation(
      operationId = "handToSuccessor",
      summary = "由承接单位继续办理 / Give open cases to a successor: those named, or all, 500 at a time")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已承接 / Handed over",
      content = @Content(schema = @Schema(implementation = SuccessionView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NOT_A_SUCCESSOR, IDEMPOTENCY_KEY_REUSED")
  public Response hand(@NotNull @Valid SuccessionRequest request) {
    return idempotency.once("handToSuccessor", request, () -> Reply.ok(successor.hand(request)));
  }
}
