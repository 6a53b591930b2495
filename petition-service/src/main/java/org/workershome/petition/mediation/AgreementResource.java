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

/** An agreement, who signs it, and what is paid under it. */
@Path("/api/mediations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "mediations")
class AgreementResource {
  private final Agree agree;
  private final Perform perform;
  private final MediationAnswers answers;

  AgreementResource(Agree agree, Perform perform, MediationAnswers answers) {
    this.agree = agree;
    this.perform = perform;
    this.answers = answers;
  }

  @POST
  @Path("/agreement")
  @RolesAllowed({"petition-officer", "case-handler", "mediator"})
  @Operation(operationId = "draftAgreement", summary = "拟定调解协议 / Write down what was agreed")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "拟定调解协议 / Write down what was agreed",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NO_MEDIATOR, AMOUNTS_DO_NOT_ADD_UP, IDEMPOTENCY_KEY_REUSED")
  public Response draftAgreement(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MediationAgreementRequest request) {
    return answers.moved(
        "draftAgreement", request, () -> agree.draft(new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/signatures")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "mediator"})
  @Operation(operationId = "signAgreement", summary = "记录签章 / Record a signature or the seal")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "记录签章 / Record a signature or the seal",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, SIGNED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, CONSENTS_MISSING, REPRESENTATIVES_OUT_OF_RANGE, IDEMPOTENCY_KEY_REUSED")
  public Response signAgreement(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SignatureRequest request) {
    return answers.moved(
        "signAgreement", request, () -> agree.sign(new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/performances")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "mediator"})
  @Operation(operationId = "recordPerformance", summary = "记录履行 / Record what was paid")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "记录履行 / Record what was paid",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, MORE_THAN_OWED, NO_SUCH_INSTALMENT, IDEMPOTENCY_KEY_REUSED")
  public Response recordPerformance(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PerformanceRequest request) {
    return answers.moved(
        "recordPerformance", request, () -> perform.paid(new MediationId(id), ifMatch, request));
  }
}
