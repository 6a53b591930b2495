package org.workershome.petition.reception;

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
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;
import org.workershome.petition.core.PetitionScope;

/** Record sheets: read, rated by the visitor, made a petition. */
@Path("/api/reception-days/records")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reception-days")
class RecordResource {
  private final VisitLists lists;
  private final ReadVisit read;
  private final MakePetition make;
  private final GiveFeedback feedback;
  private final CheckPaper paper;
  private final Idempotency idempotency;
  private final CurrentCaller caller;

  RecordResource(
      VisitLists lists,
      ReadVisit read,
      MakePetition make,
      GiveFeedback feedback,
      CheckPaper paper,
      Idempotency idempotency,
      CurrentCaller caller) {
    this.lists = lists;
    this.read = read;
    this.make = make;
    this.feedback = feedback;
    this.paper = paper;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "listReceptionRecords",
      summary = "接待记录列表 / Record sheets: one's own, or those of one's union and below")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = ReceptionRecordPageView.class)))
  public Response list(
      @QueryParam("day") @Nullable UUID day,
      @QueryParam("outcome") @Nullable ReceptionOutcome outcome,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, PetitionScope.of(caller.get()), day, outcome);
    return Pages.respond(lists.records(day, outcome, page), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "getReceptionRecord", summary = "查看接待记录 / One record sheet")
  @APIResponse(
      responseCode = "200",
      description = "接待记录 / The record sheet",
      content = @Content(schema = @Schema(implementation = ReceptionRecordView.class)))
  public Response one(@PathParam("id") UUID id) {
    ReceptionRecord found = read.record(id);
    return Response.ok(found.view()).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("/{id}/petition")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "makeReceptionPetition",
      summary = "转为信访事项 / A record sheet becomes a registered petition")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已转为信访事项 / Opened and registered",
      content = @Content(schema = @Schema(implementation = RecordPetitionView.class)))
  @APIResponse(
      responseCode = "409",
      description = "PETITION_OPENED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response petition(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RecordPetitionRequest request) {
    return idempotency.once(
        "makeReceptionPetition",
        request,
        () -> {
          MakePetition.Made made = make.handle(id, ifMatch, request);
          return Reply.created(
                  URI.create("/api/petitions/" + made.view().petitionId()), made.view())
              .etag(ETags.of(made.version()));
        });
  }

  @POST
  @Path("/{id}/feedback")
  @RolesAllowed({"worker", "petition-officer"})
  @Operation(
      operationId = "rateReception",
      summary = "评价接待情况 / The visitor rates his reception, or an officer enters his paper sheet")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已评价 / Rated",
      content = @Content(schema = @Schema(implementation = VisitorFeedbackView.class)))
  @APIResponse(responseCode = "409", description = "RATED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  public Response rate(@PathParam("id") UUID id, @NotNull @Valid VisitorFeedbackRequest request) {
    return idempotency.once(
        "rateReception",
        request,
        () ->
            Reply.created(
                URI.create("/api/reception-days/records/" + id), feedback.handle(id, request)));
  }

  @POST
  @Path("/{id}/feedback/check")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "checkPaperRating",
      summary = "核对纸质评价原件 / A second person has looked at the paper sheet of a rating")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已核对 / Checked",
      content = @Content(schema = @Schema(implementation = VisitorFeedbackView.class)))
  @APIResponse(responseCode = "409", description = "NO_PAPER_TO_CHECK, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "PAPER_SECOND_PERSON, IDEMPOTENCY_KEY_REUSED")
  public Response check(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PaperCheckRequest request) {
    return idempotency.once(
        "checkPaperRating", request, () -> Reply.ok(paper.handle(id, ifMatch, request)));
  }
}
