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

/** Disputes of many: who is on the roster, who represents them, what they consent to. */
@Path("/api/mediations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "mediations")
class CollectiveResource {
  private final Represent represent;
  private final MediationAnswers answers;

  CollectiveResource(Represent represent, MediationAnswers answers) {
    this.represent = represent;
    this.answers = answers;
  }

  @POST
  @Path("/parties")
  @RolesAllowed({"petition-officer", "case-handler", "mediator"})
  @Operation(
      operationId = "enterDisputeParties",
      summary = "登记集体争议当事人 / Enter workers on the roster")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "登记集体争议当事人 / Enter workers on the roster",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, ON_ROSTER_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_COLLECTIVE, ROSTER_FULL, IDEMPOTENCY_KEY_REUSED")
  public Response enterDisputeParties(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DisputePartiesRequest request) {
    return answers.moved(
        "enterDisputeParties",
        request,
        () -> represent.enter(new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/representatives")
  @RolesAllowed({"petition-officer", "case-handler", "mediator"})
  @Operation(
      operationId = "chooseDisputeRepresentatives",
      summary = "推举代表 / Who represents the others")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "推举代表 / Who represents the others",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, NOT_COLLECTIVE, REPRESENTATIVES_OUT_OF_RANGE, IDEMPOTENCY_KEY_REUSED")
  public Response chooseDisputeRepresentatives(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DisputeRepresentativesRequest request) {
    return answers.moved(
        "chooseDisputeRepresentatives",
        request,
        () -> represent.represent(new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/consents")
  @RolesAllowed({"petition-officer", "case-handler", "mediator"})
  @Operation(
      operationId = "recordPartyConsents",
      summary = "记录被代表当事人的意见 / What the represented answered")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "记录被代表当事人的意见 / What the represented answered",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_COLLECTIVE, IDEMPOTENCY_KEY_REUSED")
  public Response recordPartyConsents(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PartyConsentsRequest request) {
    return answers.moved(
        "recordPartyConsents",
        request,
        () -> represent.consent(new MediationId(id), ifMatch, request));
  }
}
