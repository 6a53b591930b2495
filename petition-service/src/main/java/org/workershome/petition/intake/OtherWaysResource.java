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
import java.net.URI;
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
import org.workershome.petition.core.PetitionId;

/** The other ways in: at the counter, by the direct line, and sealed. */
@Path("/api/petitions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class OtherWaysResource {
  private final EnterAtCounter counter;
  private final HandInPastUnit pastUnit;
  private final TakeAccusation accusations;
  private final SealPetition seal;
  private final NoteUrgency urgency;
  private final Idempotency idempotency;

  OtherWaysResource(
      EnterAtCounter counter,
      HandInPastUnit pastUnit,
      TakeAccusation accusations,
      SealPetition seal,
      NoteUrgency urgency,
      Idempotency idempotency) {
    this.counter = counter;
    this.pastUnit = pastUnit;
    this.accusations = accusations;
    this.seal = seal;
    this.urgency = urgency;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/counter")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "enterPetition", summary = "窗口代录并登记 / Enter a petition for somebody")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Received",
      content = @Content(schema = @Schema(implementation = SubmittedView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, ACCUSATION_NOT_TAKEN_HERE, IDEMPOTENCY_KEY_REUSED")
  public Response counter(@NotNull @Valid CounterRequest request) {
    return idempotency.once(
        "enterPetition",
        request,
        () -> {
          var done = counter.handle(request);
          return Reply.created(URI.create("/api/petitions/" + done.view().id()), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/direct-line")
  @RolesAllowed("worker")
  @Operation(
      operationId = "useDirectLine",
      summary = "诉求直通车 / Straight to the chair of the union above")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Received",
      content = @Content(schema = @Schema(implementation = SubmittedView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "ACCUSATION_NOT_TAKEN_HERE, IDEMPOTENCY_KEY_REUSED")
  public Response directLine(@NotNull @Valid SubmitPetitionRequest request) {
    return idempotency.once(
        "useDirectLine",
        request,
        () -> {
          var done = pastUnit.directLine(request);
          return Reply.created(URI.create("/api/petitions/" + done.view().id()), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/accusations")
  @RolesAllowed("worker")
  @Operation(operationId = "accuse", summary = "检举控告（保密） / Hand in an accusation, sealed")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Received",
      content = @Content(schema = @Schema(implementation = SubmittedView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NOBODY_ABOVE, IDEMPOTENCY_KEY_REUSED")
  public Response accuse(@NotNull @Valid AccusationRequest request) {
    return idempotency.once(
        "accuse",
        request,
        () -> {
          var done = accusations.online(request);
          return Reply.created(URI.create("/api/petitions/" + done.view().id()), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/counter/accusations")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "enterAccusation",
      summary = "窗口代录检举控告（保密） / Enter an accusation for somebody, sealed")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Received",
      content = @Content(schema = @Schema(implementation = SubmittedView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOBODY_ABOVE, IDEMPOTENCY_KEY_REUSED")
  public Response enterAccusation(@NotNull @Valid CounterAccusationRequest request) {
    return idempotency.once(
        "enterAccusation",
        request,
        () -> {
          var done = accusations.atCounter(request);
          return Reply.created(URI.create("/api/petitions/" + done.view().id()), done.view());
        });
  }

  @POST
  @Path("/{id}/sealing")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "sealPetition",
      summary = "按检举控告保密 / Seal what was filed as something else")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已保密 / Sealed",
      content = @Content(schema = @Schema(implementation = SealingView.class)))
  @APIResponse(responseCode = "409", description = "NOT_TO_BE_SEALED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOBODY_ABOVE, IDEMPOTENCY_KEY_REUSED")
  public Response seal(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SealingRequest request) {
    return idempotency.once(
        "sealPetition", request, () -> Reply.ok(seal.handle(new PetitionId(id), ifMatch, request)));
  }

  @POST
  @Path("/{id}/urgency-acknowledgement")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "noteUrgency",
      summary = "上级确认知悉紧急事项 / Take note of what is urgent, above")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已知悉 / Noted",
      content = @Content(schema = @Schema(implementation = UrgencyView.class)))
  @APIResponse(
      responseCode = "409",
      description = "NO_REPORT_TO_ACKNOWLEDGE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response noteUrgency(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RegistrationRequest request) {
    return idempotency.once(
        "noteUrgency", request, () -> Reply.ok(urgency.handle(new PetitionId(id), ifMatch)));
  }
}
