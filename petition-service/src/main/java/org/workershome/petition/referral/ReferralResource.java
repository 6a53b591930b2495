package org.workershome.petition.referral;

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
import org.workershome.petition.core.PetitionId;

/** Refer a petitioner in hardship to aid. */
@Path("/api/petitions/{id}/hardship-referral")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class ReferralResource {
  private final ReferToAid refer;
  private final Idempotency idempotency;

  ReferralResource(ReferToAid refer, Idempotency idempotency) {
    this.refer = refer;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("petition-officer")
  @Operation(operationId = "referToAid", summary = "转介困难帮扶 / Refer to hardship aid")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已转介 / Referred",
      content = @Content(schema = @Schema(implementation = HardshipReferralView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, ALREADY_REFERRED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOBODY_TO_REFER, CONSENT_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response refer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid HardshipReferralRequest request) {
    return idempotency.once(
        "referToAid",
        request,
        () -> {
          ReferToAid.Referred done = refer.handle(new PetitionId(id), ifMatch, request);
          return Reply.ok(done.view()).etag(ETags.of(done.version()));
        });
  }
}
