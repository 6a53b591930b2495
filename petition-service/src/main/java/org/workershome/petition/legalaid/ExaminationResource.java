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

/** What happens to an application before it is decided. */
@Path("/api/legal-aid/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "legal-aid")
class ExaminationResource {
  private final ExamineAid examine;
  private final CheckMeans means;
  private final AcceptAid accept;
  private final MoveAnswers answers;

  ExaminationResource(ExamineAid examine, CheckMeans means, AcceptAid accept, MoveAnswers answers) {
    this.examine = examine;
    this.means = means;
    this.accept = accept;
    this.answers = answers;
  }

  @POST
  @Path("/missing")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "tellMissing", summary = "一次性告知需补充的材料 / Tell at once what is missing")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "一次性告知需补充的材料 / Tell at once what is missing",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_AID_MOVE, MISSING_TOLD_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response missing(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MissingRequest request) {
    return answers.moved(
        "tellMissing", request, () -> examine.tellMissing(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/supplement")
  @RolesAllowed({"worker", "petition-officer", "case-handler"})
  @Operation(operationId = "supplementAid", summary = "补充材料 / Supply what was missing")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "补充材料 / Supply what was missing",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, SUPPLEMENT_TOO_LATE, IDEMPOTENCY_KEY_REUSED")
  public Response supplement(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidReasonRequest request) {
    return answers.moved(
        "supplementAid", request, () -> examine.supplement(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/deemed-withdrawal")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(
      operationId = "deemAidWithdrawn",
      summary = "逾期未补充，视为撤回 / Deemed withdrawn, for want of a supplement")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "逾期未补充，视为撤回 / Deemed withdrawn, for want of a supplement",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, SUPPLEMENT_NOT_DUE, IDEMPOTENCY_KEY_REUSED")
  public Response deemWithdrawn(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EmptyAidRequest request) {
    return answers.moved(
        "deemAidWithdrawn", request, () -> examine.deemWithdrawn(new LegalAidId(id), ifMatch));
  }

  @POST
  @Path("/withdrawal")
  @RolesAllowed({"worker", "petition-officer", "case-handler"})
  @Operation(operationId = "withdrawAid", summary = "撤回申请 / Take the application back")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "撤回申请 / Take the application back",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EmptyAidRequest request) {
    return answers.moved(
        "withdrawAid", request, () -> examine.withdraw(new LegalAidId(id), ifMatch));
  }

  @POST
  @Path("/means-check")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "checkMeans", summary = "核查经济困难状况 / Settle the applicant's means")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "核查经济困难状况 / Settle the applicant's means",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, MEANS_EVIDENCE_MISSING, NO_INCOME_CEILING, MEANS_ABOVE_CEILING, WAIVER_DOES_NOT_FIT, IDEMPOTENCY_KEY_REUSED")
  public Response means(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MeansCheckRequest request) {
    return answers.moved(
        "checkMeans", request, () -> means.handle(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/acceptance")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "acceptAid", summary = "受理 / Take the application on")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "受理 / Take the application on",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, WAIVER_TO_BE_CONFIRMED, NO_WAIVER_DECLARED, IDEMPOTENCY_KEY_REUSED")
  public Response accept(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidAcceptanceRequest request) {
    return answers.moved(
        "acceptAid", request, () -> accept.handle(new LegalAidId(id), ifMatch, request));
  }
}
