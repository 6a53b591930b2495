package org.workershome.petition.legalaid;

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

/** Whether aid is given, and what is said against it. */
@Path("/api/legal-aid/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "legal-aid")
class AidDecisionResource {
  private final DecideAid decide;
  private final ObjectToDecision objections;
  private final MoveAnswers answers;

  AidDecisionResource(DecideAid decide, ObjectToDecision objections, MoveAnswers answers) {
    this.decide = decide;
    this.objections = objections;
    this.answers = answers;
  }

  @POST
  @Path("/grant")
  @RolesAllowed("leader")
  @Operation(operationId = "grantAid", summary = "决定给予法律援助 / Grant legal aid")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "决定给予法律援助 / Grant legal aid",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, MEANS_NOT_CHECKED, MEANS_TO_BE_CONFIRMED, APPROVER_ACCEPTED, IDEMPOTENCY_KEY_REUSED")
  public Response grant(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidReasonRequest request) {
    return answers.moved(
        "grantAid", request, () -> decide.grant(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/urgent-grant")
  @RolesAllowed("leader")
  @Operation(
      operationId = "grantAidFirst",
      summary = "先行提供法律援助 / Grant legal aid before its papers")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "先行提供法律援助 / Grant legal aid before its papers",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NO_URGENCY, APPROVER_ACCEPTED, IDEMPOTENCY_KEY_REUSED")
  public Response grantFirst(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidReasonRequest request) {
    return answers.moved(
        "grantAidFirst", request, () -> decide.grantFirst(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/refusal")
  @RolesAllowed("leader")
  @Operation(operationId = "refuseAid", summary = "决定不予法律援助 / Refuse legal aid")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "决定不予法律援助 / Refuse legal aid",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, APPROVER_ACCEPTED, IDEMPOTENCY_KEY_REUSED")
  public Response refuse(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidReasonRequest request) {
    return answers.moved(
        "refuseAid", request, () -> decide.refuse(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/objection")
  @RolesAllowed("worker")
  @Operation(
      operationId = "objectToAidDecision",
      summary = "对决定提出异议 / Object to a refusal or a termination")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "对决定提出异议 / Object to a refusal or a termination",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_AID_MOVE, OBJECTED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response object(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidReasonRequest request) {
    return answers.moved(
        "objectToAidDecision",
        request,
        () -> objections.object(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/objection-decision")
  @RolesAllowed("leader")
  @Operation(operationId = "decideAidObjection", summary = "处理异议 / Decide on an objection")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "处理异议 / Decide on an objection",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_THE_SUPERIOR, DECIDER_DECIDED, IDEMPOTENCY_KEY_REUSED")
  public Response decideObjection(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidObjectionDecisionRequest request) {
    return answers.moved(
        "decideAidObjection",
        request,
        () -> objections.decide(new LegalAidId(id), ifMatch, request));
  }
}
