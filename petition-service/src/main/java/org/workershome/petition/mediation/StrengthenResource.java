package org.workershome.petition.mediation;

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
import org.workershome.kit.idempotency.IdempotencyKeys;

/** Arbitration review and judicial confirmation of an agreement in force. */
@Path("/api/mediations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "mediations")
class StrengthenResource {
  private final Strengthen strengthen;
  private final MediationAnswers answers;

  StrengthenResource(Strengthen strengthen, MediationAnswers answers) {
    this.strengthen = strengthen;
    this.answers = answers;
  }

  @POST
  @Path("/arbitration-review")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "mediator"})
  @Operation(
      operationId = "applyForArbitrationReview",
      summary = "共同申请仲裁审查 / Apply jointly for arbitration review")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "共同申请仲裁审查 / Apply jointly for arbitration review",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, APPLIED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_JOINT, WINDOW_PASSED, IDEMPOTENCY_KEY_REUSED")
  public Response applyForArbitrationReview(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid JointApplicationRequest request) {
    return answers.moved(
        "applyForArbitrationReview",
        request,
        () -> strengthen.apply(Strengthen.Way.REVIEW, new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/arbitration-review/outcome")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "mediator"})
  @Operation(
      operationId = "recordArbitrationReviewOutcome",
      summary = "记录仲裁审查结果 / Record what came of the arbitration review")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "记录仲裁审查结果 / Record what came of the arbitration review",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, OUTCOME_KNOWN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_APPLIED_FOR, IDEMPOTENCY_KEY_REUSED")
  public Response recordArbitrationReviewOutcome(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CourtOutcomeRequest request) {
    return answers.moved(
        "recordArbitrationReviewOutcome",
        request,
        () -> strengthen.decided(Strengthen.Way.REVIEW, new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/judicial-confirmation")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "mediator"})
  @Operation(
      operationId = "applyForJudicialConfirmation",
      summary = "共同申请司法确认 / Apply jointly for judicial confirmation")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "共同申请司法确认 / Apply jointly for judicial confirmation",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, APPLIED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_JOINT, WINDOW_PASSED, IDEMPOTENCY_KEY_REUSED")
  public Response applyForJudicialConfirmation(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid JointApplicationRequest request) {
    return answers.moved(
        "applyForJudicialConfirmation",
        request,
        () -> strengthen.apply(Strengthen.Way.CONFIRMATION, new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/judicial-confirmation/outcome")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "mediator"})
  @Operation(
      operationId = "recordJudicialConfirmationOutcome",
      summary = "记录司法确认结果 / Record what came of the judicial confirmation")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "记录司法确认结果 / Record what came of the judicial confirmation",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, OUTCOME_KNOWN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_APPLIED_FOR, IDEMPOTENCY_KEY_REUSED")
  public Response recordJudicialConfirmationOutcome(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CourtOutcomeRequest request) {
    return answers.moved(
        "recordJudicialConfirmationOutcome",
        request,
        () ->
            strengthen.decided(Strengthen.Way.CONFIRMATION, new MediationId(id), ifMatch, request));
  }
}
