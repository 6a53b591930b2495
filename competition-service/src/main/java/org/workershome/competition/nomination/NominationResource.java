package org.workershome.competition.nomination;

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
import org.workershome.competition.honour.Honour;
import org.workershome.competition.honour.HonourView;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** A nominator puts somebody forward, and corrects what he said. */
@Path("/api/honours")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "honours")
class NominationResource {
  private final NominateHonour nominate;
  private final CorrectNomination correct;
  private final Idempotency idempotency;

  NominationResource(NominateHonour nominate, CorrectNomination correct, Idempotency idempotency) {
    this.nominate = nominate;
    this.correct = correct;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("nominator")
  @Operation(operationId = "nominateForHonour", summary = "提名荣誉 / Nominate for an honour")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已提名 / Nominated",
      content = @Content(schema = @Schema(implementation = HonourView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response nominate(@NotNull @Valid NominationRequest request) {
    return idempotency.once(
        "nominateForHonour",
        request,
        () -> {
          Honour nominated = nominate.handle(request);
          return Reply.created(
                  URI.create("/api/honours/" + nominated.id()), HonourView.of(nominated))
              .etag(ETags.of(nominated.version()));
        });
  }

  @POST
  @Path("/{id}/correction")
  @RolesAllowed("nominator")
  @Operation(operationId = "correctNomination", summary = "更正提名 / Correct a nomination")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已更正 / Corrected",
      content = @Content(schema = @Schema(implementation = HonourView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, LIST_IS_SHOWN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CorrectionRequest request) {
    return idempotency.once(
        "correctNomination",
        request,
        () -> {
          Honour corrected = correct.handle(id, ifMatch, request);
          return Reply.ok(HonourView.of(corrected)).etag(ETags.of(corrected.version()));
        });
  }
}
