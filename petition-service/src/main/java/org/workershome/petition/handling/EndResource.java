package org.workershome.petition.handling;

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

/** How a petition ends. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class EndResource {
  private final EndPetition end;
  private final Idempotency idempotency;

  EndResource(EndPetition end, Idempotency idempotency) {
    this.end = end;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/settlement")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "settlePetition", summary = "和解办结 / Close by settlement")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已和解 / Settled",
      content = @Content(schema = @Schema(implementation = HandlingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, HEARING_OPEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, NOT_THE_HANDLING_UNION, NOT_THE_OWNER, PAPER_MISSING, TIMER_OPEN, IDEMPOTENCY_KEY_REUSED")
  public Response settle(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EndRequest request) {
    return idempotency.once(
        "settlePetition",
        request,
        () -> {
          var done = end.settle(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/withdrawal")
  @RolesAllowed({"worker", "petition-officer"})
  @Operation(operationId = "withdrawPetition", summary = "撤回信访事项 / Take a petition back")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已撤回 / Taken back",
      content = @Content(schema = @Schema(implementation = HandlingView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_THE_HANDLING_UNION, PAPER_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EndRequest request) {
    return idempotency.once(
        "withdrawPetition",
        request,
        () -> {
          var done = end.withdraw(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/closing")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "closePetition", summary = "办结 / Close a petition")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已办结 / Closed",
      content = @Content(schema = @Schema(implementation = HandlingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, GROUP_JOINED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, NOT_THE_HANDLING_UNION, WINDOW_OPEN, TIMER_OPEN, IDEMPOTENCY_KEY_REUSED")
  public Response close(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EndRequest request) {
    return idempotency.once(
        "closePetition",
        request,
        () -> {
          var done = end.close(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
