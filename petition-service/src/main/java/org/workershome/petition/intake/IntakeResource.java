package org.workershome.petition.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.petition.core.PetitionId;

/** Hand in and register. */
@Path("/api/petitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class IntakeResource {
  private final SubmitPetition submit;
  private final RegisterPetition register;
  private final Idempotency idempotency;
  private final CurrentCaller caller;

  IntakeResource(
      SubmitPetition submit,
      RegisterPetition register,
      Idempotency idempotency,
      CurrentCaller caller) {
    this.submit = submit;
    this.register = register;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @RolesAllowed("worker")
  @Operation(operationId = SubmitPetition.OPERATION, summary = "提交信访事项 / Hand in a petition")
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Received",
      content = @Content(schema = @Schema(implementation = SubmittedView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "ACCUSATION_NOT_TAKEN_HERE, IDEMPOTENCY_KEY_REUSED")
  public Response submit(
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String key,
      @NotNull @Valid SubmitPetitionRequest request) {
    return submit.handle(caller.get(), key, request);
  }

  @POST
  @Path("/{id}/registration")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "registerPetition", summary = "登记信访事项 / Register a petition")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已登记 / Registered",
      content = @Content(schema = @Schema(implementation = RegisteredView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response register(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RegistrationRequest request) {
    return idempotency.once(
        "registerPetition",
        request,
        () -> {
          RegisterPetition.Registered done = register.handle(new PetitionId(id), ifMatch);
          return Reply.ok(done.view()).etag(ETags.of(done.version()));
        });
  }
}
