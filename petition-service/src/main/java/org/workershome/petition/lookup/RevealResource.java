package org.workershome.petition.lookup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.privacy.reveal.RevealRequest;
import org.workershome.kit.privacy.reveal.RevealedView;
import org.workershome.kit.privacy.reveal.Reveals;

/** One field of a petition in clear, for a purpose. */
@Path("/api/petitions/{id}/reveal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class RevealResource {
  private final Reveals reveals;

  RevealResource(Reveals reveals) {
    this.reveals = reveals;
  }

  @POST
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "revealPetition", summary = "查看明文 / Show one field in clear")
  @APIResponse(
      responseCode = "200",
      description = "明文，不得缓存 / The value, not to be stored",
      content = @Content(schema = @Schema(implementation = RevealedView.class)))
  @APIResponse(responseCode = "422", description = "APPROVAL_NEEDED")
  @APIResponse(responseCode = "429", description = "REVEAL_LIMIT")
  public Response reveal(@PathParam("id") UUID id, @NotNull @Valid RevealRequest request) {
    return reveals.reveal(RevealablePetitions.TYPE, id, request);
  }
}
