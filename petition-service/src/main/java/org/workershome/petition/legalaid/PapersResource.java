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

/** Papers that aid came before: made up, or decided about when they are late. */
@Path("/api/legal-aid/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "legal-aid")
class PapersResource {
  private final OwedPapers papers;
  private final MoveAnswers answers;

  PapersResource(OwedPapers papers, MoveAnswers answers) {
    this.papers = papers;
    this.answers = answers;
  }

  @POST
  @Path("/papers")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "makeUpPapers", summary = "补办手续 / Make up the papers that were put off")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "补办手续 / Make up the papers that were put off",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_AID_MOVE, NO_PAPERS_OWED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, MEANS_NOT_CHECKED, MEANS_TO_BE_CONFIRMED, IDEMPOTENCY_KEY_REUSED")
  public Response makeUp(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidReasonRequest request) {
    return answers.moved(
        "makeUpPapers", request, () -> papers.madeUp(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/papers-decision")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(
      operationId = "decideOnOwedPapers",
      summary =
          "就逾期未补办的手续作出决定；援助不因此自动终止 / Decide about papers that are late; no aid ends by itself")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已作出决定 / Decided",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_AID_MOVE, NO_PAPERS_OWED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, PAPERS_NOT_DUE, IDEMPOTENCY_KEY_REUSED")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PapersDecisionRequest request) {
    return answers.moved(
        "decideOnOwedPapers", request, () -> papers.decide(new LegalAidId(id), ifMatch, request));
  }
}
