package org.workershome.petition.forwarding;

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

/** A transfer or an assignment that its sender takes back. */
@Path("/api/petitions/{id}/recall")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class RecallResource {
  private final RecallForward recall;
  private final Idempotency idempotency;

  RecallResource(RecallForward recall, Idempotency idempotency) {
    this.recall = recall;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "recallPetition",
      summary = "撤回转送交办 / Take a transfer or an assignment back")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已撤回 / Taken back",
      content = @Content(schema = @Schema(implementation = ForwardView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_THE_SENDER, IDEMPOTENCY_KEY_REUSED")
  public Response recall(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.once(
        "recallPetition",
        request,
        () -> {
          var done = recall.handle(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/forwards"), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
