package org.workershome.competition.conferral;

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
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourView;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** A member of the commission confers an honour. */
@Path("/api/honours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "honours")
class ConferralResource {
  private final ConferHonour confer;
  private final Idempotency idempotency;

  ConferralResource(ConferHonour confer, Idempotency idempotency) {
    this.confer = confer;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/{id}/conferral")
  @RolesAllowed("commission-member")
  @Operation(operationId = "conferHonour", summary = "授予荣誉 / Confer an honour")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已授予 / Conferred",
      content = @Content(schema = @Schema(implementation = HonourView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, ALREADY_ON_FILE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "CONFERRER_IS_NOMINATOR, CONFERRER_IS_RECIPIENT, PUBLICITY_NOT_FINISHED, IDEMPOTENCY_KEY_REUSED")
  public Response confer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ConferralRequest request) {
    return idempotency.once(
        "conferHonour",
        request,
        () -> {
          Honour changed = confer.handle(id, ifMatch, request);
          return Reply.ok(HonourView.of(changed)).etag(ETags.of(changed.version()));
        });
  }
}
