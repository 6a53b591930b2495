package org.workershome.petition.triage;

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

/** The acknowledgement of a request that came by the direct line. */
@Path("/api/petitions/{id}/acknowledgement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class AcknowledgementResource {
  private final AcknowledgePetition acknowledge;
  private final Idempotency idempotency;

  AcknowledgementResource(AcknowledgePetition acknowledge, Idempotency idempotency) {
    this.acknowledge = acknowledge;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(
      operationId = "acknowledgePetition",
      summary = "确认收悉诉求 / Acknowledge a request of the direct line")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已确认 / Acknowledged",
      content = @Content(schema = @Schema(implementation = AcknowledgementView.class)))
  @APIResponse(
      responseCode = "409",
      description = "NO_ACKNOWLEDGEMENT_OWED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_THE_HANDLING_UNION, IDEMPOTENCY_KEY_REUSED")
  public Response acknowledge(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AcknowledgementRequest request) {
    return idempotency.once(
        "acknowledgePetition",
        request,
        () -> {
          var done = acknowledge.handle(new PetitionId(id), ifMatch);
          return Reply.created(URI.create("/api/petitions/" + id + "/timeline"), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
