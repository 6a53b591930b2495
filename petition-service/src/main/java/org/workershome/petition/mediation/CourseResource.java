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

/** Who mediates, what is done, and when nothing comes of it. */
@Path("/api/mediations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "mediations")
class CourseResource {
  private final AssignMediator assign;
  private final Mediate mediate;
  private final MediationAnswers answers;

  CourseResource(AssignMediator assign, Mediate mediate, MediationAnswers answers) {
    this.assign = assign;
    this.mediate = mediate;
    this.answers = answers;
  }

  @POST
  @Path("/mediator")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "assignMediator", summary = "确定调解员 / Say who mediates")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "确定调解员 / Say who mediates",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, MEDIATOR_CONFLICT, MEDIATOR_NOT_IN_TERM, MEDIATOR_NOT_OF_CHAIN,"
              + " NOT_THE_EMPLOYERS_BODY, COMMITTEE_NOT_ACTIVE, SAME_MEDIATOR,"
              + " IDEMPOTENCY_KEY_REUSED")
  public Response assignMediator(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MediatorAssignmentRequest request) {
    return answers.moved(
        "assignMediator", request, () -> assign.assign(new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/recusals")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "mediator"})
  @Operation(operationId = "recuseMediator", summary = "调解员回避 / A mediator withdraws")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "调解员回避 / A mediator withdraws",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, RECUSED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NO_MEDIATOR, IDEMPOTENCY_KEY_REUSED")
  public Response recuseMediator(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecusalRequest request) {
    return answers.moved(
        "recuseMediator", request, () -> assign.recuse(new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/sessions")
  @RolesAllowed({"petition-officer", "case-handler", "mediator"})
  @Operation(operationId = "holdMediationSession", summary = "记录调解会议 / Write a session down")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "记录调解会议 / Write a session down",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NO_MEDIATOR, IDEMPOTENCY_KEY_REUSED")
  public Response holdMediationSession(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MediationSessionRequest request) {
    return answers.moved(
        "holdMediationSession", request, () -> mediate.hold(new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/extension")
  @RolesAllowed({"petition-officer", "case-handler", "mediator"})
  @Operation(
      operationId = "extendMediation",
      summary = "经双方同意延长调解期限 / More time, by consent of both")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "经双方同意延长调解期限 / More time, by consent of both",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, CONSENT_OF_BOTH_MISSING, EXTENSION_NOT_AHEAD, IDEMPOTENCY_KEY_REUSED")
  public Response extendMediation(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MediationExtensionRequest request) {
    return answers.moved(
        "extendMediation", request, () -> mediate.extend(new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/failure")
  @RolesAllowed({"petition-officer", "case-handler", "mediator"})
  @Operation(operationId = "failMediation", summary = "调解不成 / The parties did not agree")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "调解不成 / The parties did not agree",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response failMediation(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MediationFailureRequest request) {
    return answers.moved(
        "failMediation", request, () -> mediate.fail(new MediationId(id), ifMatch, request));
  }

  @POST
  @Path("/withdrawal")
  @RolesAllowed({"worker", "petition-officer", "case-handler"})
  @Operation(operationId = "withdrawMediation", summary = "撤回调解申请 / Take the application back")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "撤回调解申请 / Take the application back",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MEDIATION_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, CONSENTS_MISSING, REPRESENTATIVES_OUT_OF_RANGE, IDEMPOTENCY_KEY_REUSED")
  public Response withdrawMediation(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MediationWithdrawalRequest request) {
    return answers.moved(
        "withdrawMediation",
        request,
        () -> mediate.withdraw(new MediationId(id), ifMatch, request));
  }
}
