package org.workershome.competition.verification;

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
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionView;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** The finance department verifies a stated benefit. */
@Path("/api/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "suggestions")
class VerificationResource {
  private final VerifyBenefit verify;
  private final Idempotency idempotency;

  VerificationResource(VerifyBenefit verify, Idempotency idempotency) {
    this.verify = verify;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/{id}/verification")
  @RolesAllowed("finance-verifier")
  @Operation(
      operationId = "verifyBenefit",
      summary = "核实年效益并定级 / Verify the benefit and give the grade")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已核实 / Verified",
      content = @Content(schema = @Schema(implementation = SuggestionView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "VERIFIER_NOT_INDEPENDENT, NO_VERIFIED_EFFECT, NO_GRADE_TABLE, IDEMPOTENCY_KEY_REUSED")
  public Response verify(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid VerificationRequest request) {
    return idempotency.once(
        "verifyBenefit",
        request,
        () -> {
          Suggestion changed = verify.handle(id, ifMatch, request);
          return Reply.ok(SuggestionView.of(changed)).etag(ETags.of(changed.version()));
        });
  }
}
