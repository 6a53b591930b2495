package org.workershome.petition.instrument;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** The union's own instruments: reminder, opinion, advice. */
@Path("/api/instruments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "instruments")
class InstrumentResource {
  private final WriteInstrument write;
  private final FollowInstrument follow;
  private final ReadInstrument read;
  private final InstrumentAnswers answers;

  InstrumentResource(
      WriteInstrument write,
      FollowInstrument follow,
      ReadInstrument read,
      InstrumentAnswers answers) {
    this.write = write;
    this.follow = follow;
    this.read = read;
    this.answers = answers;
  }

  @POST
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(
      operationId = "draftInstrument",
      summary = "起草提示函、意见书、建议书 / Write a reminder, an opinion or an advice")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已起草 / Written",
      content = @Content(schema = @Schema(implementation = InstrumentView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "409", description = "ADVISED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "NOT_AN_OPINION, NO_GROUND_FOR_ADVICE, MATERIAL_OF_AN_ACCUSATION, IDEMPOTENCY_KEY_REUSED")
  public Response draft(@NotNull @Valid InstrumentRequest request) {
    return answers.created("draftInstrument", request, () -> write.draft(request));
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listInstruments", summary = "文书列表 / List instruments, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = InstrumentPageView.class)))
  public Response list(
      @QueryParam("kind") @Nullable InstrumentKind kind,
      @QueryParam("state") @Nullable InstrumentState state,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, read.scope(), kind, state);
    return Pages.respond(read.list(kind, state, page), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "getInstrument", summary = "查看文书 / Read one instrument")
  @APIResponse(
      responseCode = "200",
      description = "文书 / The instrument",
      content = @Content(schema = @Schema(implementation = InstrumentView.class)))
  public Response one(@PathParam("id") UUID id) {
    ReadInstrument.Read found = read.one(new InstrumentId(id));
    return Response.ok(found.view()).header("ETag", ETags.of(found.version())).build();
  }

  @GET
  @Path("/{id}/steps")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listInstrumentSteps", summary = "文书办理经过 / What happened, oldest first")
  public InstrumentStepsView listInstrumentSteps(@PathParam("id") UUID id) {
    return read.steps(new InstrumentId(id));
  }

  @POST
  @Path("/{id}/issue")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "issueInstrument", summary = "签发 / Sign and issue it")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "签发 / Sign and issue it",
      content = @Content(schema = @Schema(implementation = InstrumentView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_INSTRUMENT_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "SIGNER_MISSING, NO_GROUND_FOR_ADVICE, IDEMPOTENCY_KEY_REUSED")
  public Response issueInstrument(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid InstrumentIssueRequest request) {
    return answers.moved(
        "issueInstrument", request, () -> write.issue(new InstrumentId(id), ifMatch, request));
  }

  @POST
  @Path("/{id}/revocation")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "revokeInstrument", summary = "撤销草稿 / Drop a draft")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "撤销草稿 / Drop a draft",
      content = @Content(schema = @Schema(implementation = InstrumentView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_INSTRUMENT_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response revokeInstrument(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid InstrumentRevocationRequest request) {
    return answers.moved(
        "revokeInstrument", request, () -> write.revoke(new InstrumentId(id), ifMatch, request));
  }

  @POST
  @Path("/{id}/service")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "serveInstrument", summary = "记录送达 / Record its service")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "记录送达 / Record its service",
      content = @Content(schema = @Schema(implementation = InstrumentView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_INSTRUMENT_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response serveInstrument(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid InstrumentServiceRequest request) {
    return answers.moved(
        "serveInstrument", request, () -> follow.serve(new InstrumentId(id), ifMatch, request));
  }

  @POST
  @Path("/{id}/answer")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "answerInstrument", summary = "登记书面答复 / Take the answer in")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "登记书面答复 / Take the answer in",
      content = @Content(schema = @Schema(implementation = InstrumentView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_INSTRUMENT_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "ANSWER_DOES_NOT_FIT, IDEMPOTENCY_KEY_REUSED")
  public Response answerInstrument(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid InstrumentAnswerRequest request) {
    return answers.moved(
        "answerInstrument", request, () -> follow.answer(new InstrumentId(id), ifMatch, request));
  }

  @POST
  @Path("/{id}/verification")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "verifyInstrument", summary = "核实改正情况 / Find whether it was put right")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "核实改正情况 / Find whether it was put right",
      content = @Content(schema = @Schema(implementation = InstrumentView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_INSTRUMENT_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "ANSWER_TIME_RUNS, IDEMPOTENCY_KEY_REUSED")
  public Response verifyInstrument(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid InstrumentVerificationRequest request) {
    return answers.moved(
        "verifyInstrument", request, () -> follow.verify(new InstrumentId(id), ifMatch, request));
  }
}
