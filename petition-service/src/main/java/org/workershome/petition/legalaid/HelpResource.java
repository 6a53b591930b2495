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

/** Who helps, what is done, and how it ends. */
@Path("/api/legal-aid/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "legal-aid")
class HelpResource {
  private final AssignLawyer assign;
  private final RecordHelp help;
  private final MoveAnswers answers;

  HelpResource(AssignLawyer assign, RecordHelp help, MoveAnswers answers) {
    this.assign = assign;
    this.help = help;
    this.answers = answers;
  }

  @POST
  @Path("/assignment")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "assignLawyer", summary = "指派律师 / Assign a lawyer")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "指派律师 / Assign a lawyer",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_AID_MOVE, LAWYER_FULL, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, LAWYER_CONFLICT, LAWYER_NOT_OF_CHAIN, LAWYER_AWAY, IDEMPOTENCY_KEY_REUSED")
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AssignmentRequest request) {
    return answers.moved(
        "assignLawyer", request, () -> assign.assign(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/reassignment")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "reassignLawyer", summary = "更换律师 / Give the case to another lawyer")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "更换律师 / Give the case to another lawyer",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_AID_MOVE, LAWYER_FULL, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, SAME_LAWYER, LAWYER_CONFLICT, LAWYER_NOT_OF_CHAIN, LAWYER_AWAY, IDEMPOTENCY_KEY_REUSED")
  public Response reassign(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AssignmentRequest request) {
    return answers.moved(
        "reassignLawyer", request, () -> assign.reassign(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/meeting")
  @RolesAllowed({"petition-officer", "case-handler", "lawyer"})
  @Operation(
      operationId = "recordFirstMeeting",
      summary = "首次会见 / The lawyer has met the recipient")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "首次会见 / The lawyer has met the recipient",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_AID_MOVE, MET_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, LAWYER_CONFLICT, IDEMPOTENCY_KEY_REUSED")
  public Response meet(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidReasonRequest request) {
    return answers.moved(
        "recordFirstMeeting", request, () -> help.meet(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/stages")
  @RolesAllowed({"petition-officer", "case-handler", "lawyer"})
  @Operation(operationId = "enterStage", summary = "进入新的阶段 / The help enters a stage")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "进入新的阶段 / The help enters a stage",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_AID_MOVE, STAGE_NOT_NEW, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, LAWYER_CONFLICT, ARBITRATION_FIRST, IDEMPOTENCY_KEY_REUSED")
  public Response enter(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid StageRequest request) {
    return answers.moved(
        "enterStage", request, () -> help.enter(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/conclusion")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "concludeAid", summary = "结案 / Conclude the aid")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "结案 / Conclude the aid",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, PAPERS_OWED, NO_STAGE_YET, RECOVERY_DOES_NOT_FIT, IDEMPOTENCY_KEY_REUSED")
  public Response conclude(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ConclusionRequest request) {
    return answers.moved(
        "concludeAid", request, () -> help.conclude(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/termination")
  @RolesAllowed("leader")
  @Operation(operationId = "terminateAid", summary = "终止法律援助 / Terminate the aid")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "终止法律援助 / Terminate the aid",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, GROUND_DOES_NOT_FIT, IDEMPOTENCY_KEY_REUSED")
  public Response terminate(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TerminationRequest request) {
    return answers.moved(
        "terminateAid", request, () -> help.terminate(new LegalAidId(id), ifMatch, request));
  }
}
