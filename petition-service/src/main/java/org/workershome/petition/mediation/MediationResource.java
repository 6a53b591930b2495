package org.workershome.petition.mediation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.workershome.kit.privacy.reveal.RevealRequest;
import org.workershome.kit.privacy.reveal.RevealedView;
import org.workershome.kit.privacy.reveal.Reveals;
import org.workershome.petition.core.PetitionMatter;

/** Ask for mediation; see what became of it. */
@Path("/api/mediations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "mediations")
class MediationResource {
  private final ApplyForMediation apply;
  private final ReadMediation read;
  private final Perform perform;
  private final Represent represent;
  private final MediationAnswers answers;
  private final Reveals reveals;

  MediationResource(
      ApplyForMediation apply,
      ReadMediation read,
      Perform perform,
      Represent represent,
      MediationAnswers answers,
      Reveals reveals) {
    this.apply = apply;
    this.read = read;
    this.perform = perform;
    this.represent = represent;
    this.answers = answers;
    this.reveals = reveals;
  }

  @POST
  @RolesAllowed("worker")
  @Operation(operationId = "applyForMediation", summary = "申请调解 / Ask for mediation")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Received",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(
      responseCode = "422",
      description =
          "NOT_A_LABOUR_DISPUTE, NOT_THE_EMPLOYERS_BODY, COMMITTEE_NOT_ACTIVE,"
              + " IDEMPOTENCY_KEY_REUSED")
  public Response applyForMediation(@NotNull @Valid MediationRequest request) {
    return answers.created("applyForMediation", request, () -> apply.himself(request));
  }

  @POST
  @Path("/counter")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(
      operationId = "enterMediation",
      summary = "登记口头或者书面调解申请 / Enter an oral or written application")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Received",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, ACCUSATION_NOT_MEDIATED, NOT_A_LABOUR_DISPUTE, NOT_THE_EMPLOYERS_BODY,"
              + " COMMITTEE_NOT_ACTIVE, IDEMPOTENCY_KEY_REUSED")
  public Response enterMediation(@NotNull @Valid CounterMediationRequest request) {
    return answers.created("enterMediation", request, () -> apply.atCounter(request));
  }

  @GET
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "auditor",
    "inspector",
    "mediator"
  })
  @Operation(operationId = "listMediations", summary = "调解列表 / List mediations, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = MediationPageView.class)))
  public Response list(
      @QueryParam("state") @Nullable MediationState state,
      @QueryParam("matter") @Nullable PetitionMatter matter,
      @QueryParam("priority") @Nullable Boolean priority,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, read.scope(), state, matter, priority);
    return Pages.respond(read.list(new MediationFilter(state, matter, priority), page), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "auditor",
    "inspector",
    "mediator"
  })
  @Operation(operationId = "getMediation", summary = "查看调解 / Read one mediation")
  @APIResponse(
      responseCode = "200",
      description = "调解 / The mediation",
      content = @Content(schema = @Schema(implementation = MediationView.class)))
  public Response one(@PathParam("id") UUID id) {
    ReadMediation.Read found = read.one(new MediationId(id));
    return Response.ok(found.view()).header("ETag", ETags.of(found.version())).build();
  }

  @GET
  @Path("/{id}/steps")
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "auditor",
    "inspector",
    "mediator"
  })
  @Operation(operationId = "listMediationSteps", summary = "调解经过 / What happened, oldest first")
  public MediationStepsView listMediationSteps(@PathParam("id") UUID id) {
    return read.steps(new MediationId(id));
  }

  @GET
  @Path("/{id}/sessions")
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "auditor",
    "inspector",
    "mediator"
  })
  @Operation(operationId = "listMediationSessions", summary = "调解会议记录 / The sessions, oldest first")
  public MediationSessionsView listMediationSessions(@PathParam("id") UUID id) {
    return read.sessions(new MediationId(id));
  }

  @GET
  @Path("/{id}/remedies")
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "auditor",
    "inspector",
    "mediator"
  })
  @Operation(
      operationId = "listRemedies",
      summary = "未履行时的救济途径 / What can be done when the agreement is not performed")
  public RemediesView listRemedies(@PathParam("id") UUID id) {
    return perform.remedies(new MediationId(id));
  }

  @GET
  @Path("/{id}/parties")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector", "mediator"})
  @Operation(
      operationId = "listDisputeParties",
      summary = "集体争议当事人名册 / The roster of a collective dispute")
  public DisputePartiesView listDisputeParties(@PathParam("id") UUID id) {
    return represent.list(new MediationId(id));
  }

  @POST
  @Path("/{id}/reveal")
  @RolesAllowed({"petition-officer", "case-handler", "mediator"})
  @Operation(operationId = "revealMediation", summary = "查看明文 / Show one field in clear")
  @APIResponse(
      responseCode = "200",
      description = "明文，不得缓存 / The value, not to be stored",
      content = @Content(schema = @Schema(implementation = RevealedView.class)))
  @APIResponse(responseCode = "422", description = "APPROVAL_NEEDED")
  @APIResponse(responseCode = "422", description = "APPROVAL_NEEDED")
  @APIResponse(responseCode = "429", description = "REVEAL_LIMIT")
  public Response reveal(@PathParam("id") UUID id, @NotNull @Valid RevealRequest request) {
    return reveals.reveal(Mediations.RECORD_TYPE, id, request);
  }
}
