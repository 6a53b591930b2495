package org.workershome.petition.sentiment;

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
import java.net.URI;
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
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.paging.Pages;

/**
 * Anonymous questionnaires: asked, answered once by each, shown when closed and when enough took
 * part.
 */
@Path("/api/sentiment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "sentiment")
class QuestionnaireResource {
  private final AskWorkers ask;
  private final TakePart takePart;
  private final Idempotency idempotency;

  QuestionnaireResource(AskWorkers ask, TakePart takePart, Idempotency idempotency) {
    this.ask = ask;
    this.takePart = takePart;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/questionnaires")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "openQuestionnaire", summary = "发布匿名问卷 / Publish a questionnaire")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已发布 / Published",
      content = @Content(schema = @Schema(implementation = QuestionnaireView.class)))
  @APIResponse(responseCode = "409", description = "QUESTION_ASKED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NAMED_QUESTIONNAIRE, IDEMPOTENCY_KEY_REUSED")
  public Response open(@NotNull @Valid QuestionnaireRequest request) {
    return idempotency.once(
        "openQuestionnaire",
        request,
        () -> {
          QuestionnaireView view = ask.open(request);
          return Reply.created(URI.create("/api/sentiment/questionnaires/" + view.id()), view)
              .etag(ETags.of(1));
        });
  }

  @POST
  @Path("/questionnaires/preview")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "previewQuestionnaire", summary = "预览问卷，不发布 / What would be published")
  @APIResponse(
      responseCode = "200",
      description = "预览 / The preview",
      content = @Content(schema = @Schema(implementation = QuestionnaireView.class)))
  @APIResponse(responseCode = "409", description = "QUESTION_ASKED_BEFORE")
  @APIResponse(responseCode = "422", description = "NAMED_QUESTIONNAIRE")
  public QuestionnaireView preview(@NotNull @Valid QuestionnaireRequest request) {
    return ask.preview(request);
  }

  @GET
  @Path("/questionnaires")
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "analyst",
    "auditor",
    "inspector"
  })
  @Operation(operationId = "listQuestionnaires", summary = "问卷列表 / Questionnaires, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = QuestionnairePageView.class)))
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(ask.list(limit, cursor), uri);
  }

  @GET
  @Path("/questionnaires/{id}")
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "analyst",
    "auditor",
    "inspector"
  })
  @Operation(operationId = "getQuestionnaire", summary = "查看问卷 / Read a questionnaire")
  @APIResponse(
      responseCode = "200",
      description = "问卷 / The questionnaire",
      content = @Content(schema = @Schema(implementation = QuestionnaireView.class)))
  public Response one(@PathParam("id") UUID id) {
    QuestionnaireTable.Stored stored = ask.one(id);
    return Response.ok(stored.view()).header("ETag", ETags.of(stored.version())).build();
  }

  @POST
  @Path("/questionnaires/{id}/answers")
  @RolesAllowed("worker")
  @Operation(
      operationId = "answerQuestionnaire",
      summary = "匿名填写问卷 / Fill in a questionnaire, once and without a name")
  @APIResponse(
      responseCode = "200",
      description = "已计入 / Counted",
      content = @Content(schema = @Schema(implementation = TakenPartView.class)))
  @APIResponse(responseCode = "409", description = "ALREADY_TAKEN_PART, QUESTIONNAIRE_CLOSED")
  @APIResponse(responseCode = "422", description = "CHOICES_DO_NOT_FIT")
  public TakenPartView answer(@PathParam("id") UUID id, @NotNull @Valid ChoicesRequest request) {
    return takePart.handle(id, request);
  }

  @POST
  @Path("/questionnaires/{id}/closing")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "closeQuestionnaire", summary = "截止问卷 / Close a questionnaire for good")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已截止 / Closed",
      content = @Content(schema = @Schema(implementation = QuestionnaireView.class)))
  @APIResponse(responseCode = "409", description = "QUESTIONNAIRE_CLOSED, IDEMPOTENCY_IN_PROGRESS")
  public Response close(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return idempotency.once(
        "closeQuestionnaire",
        "",
        () -> {
          QuestionnaireTable.Stored stored = ask.close(id, ifMatch);
          return Reply.ok(stored.view()).etag(ETags.of(stored.version()));
        });
  }

  @GET
  @Path("/questionnaires/{id}/results")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "getQuestionnaireResults",
      summary = "问卷结果 / The results, or why they are withheld")
  public ResultsView results(@PathParam("id") UUID id) {
    return ask.results(id);
  }
}
