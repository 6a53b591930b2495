package org.workershome.petition.legalaid;

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

/** Ask for legal aid; see what became of it. */
@Path("/api/legal-aid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "legal-aid")
class LegalAidResource {
  private final ApplyForAid apply;
  private final ReadAid read;
  private final AssignLawyer assign;
  private final ReferToJustice referrals;
  private final MoveAnswers answers;
  private final Reveals reveals;

  LegalAidResource(
      ApplyForAid apply,
      ReadAid read,
      AssignLawyer assign,
      ReferToJustice referrals,
      MoveAnswers answers,
      Reveals reveals) {
    this.apply = apply;
    this.read = read;
    this.assign = assign;
    this.referrals = referrals;
    this.answers = answers;
    this.reveals = reveals;
  }

  @POST
  @RolesAllowed("worker")
  @Operation(operationId = "applyForLegalAid", summary = "申请法律援助 / Ask for legal aid")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Received",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response apply(@NotNull @Valid LegalAidRequest request) {
    return answers.created("applyForLegalAid", request, () -> apply.himself(request));
  }

  @POST
  @Path("/counter")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(
      operationId = "enterLegalAid",
      summary = "窗口代录法律援助申请 / Enter an application for somebody")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Received",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response enter(@NotNull @Valid CounterAidRequest request) {
    return answers.created("enterLegalAid", request, () -> apply.atCounter(request));
  }

  @GET
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "auditor",
    "inspector",
    "lawyer"
  })
  @Operation(operationId = "listLegalAid", summary = "法律援助列表 / List legal aid, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = LegalAidPageView.class)))
  public Response list(
      @QueryParam("state") @Nullable LegalAidState state,
      @QueryParam("matter") @Nullable LegalAidMatter matter,
      @QueryParam("greenChannel") @Nullable Boolean greenChannel,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, read.scope(), state, matter, greenChannel);
    return Pages.respond(read.list(new LegalAidFilter(state, matter, greenChannel), page), uri);
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
    "lawyer"
  })
  @Operation(operationId = "getLegalAid", summary = "查看法律援助 / Read one application")
  @APIResponse(
      responseCode = "200",
      description = "法律援助 / The application",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  public Response one(@PathParam("id") UUID id) {
    ReadAid.Read found = read.one(new LegalAidId(id));
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
    "lawyer"
  })
  @Operation(operationId = "listLegalAidSteps", summary = "办理经过 / What happened, oldest first")
  public LegalAidStepsView steps(@PathParam("id") UUID id) {
    return read.steps(new LegalAidId(id));
  }

  @GET
  @Path("/{id}/proposed-lawyers")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(
      operationId = "proposeLawyers",
      summary = "建议指派的律师 / Lawyers proposed for the case, best first")
  public ProposedLawyersView propose(@PathParam("id") UUID id) {
    return assign.propose(new LegalAidId(id));
  }

  @GET
  @Path("/{id}/justice-referral")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "getJusticeReferral",
      summary = "转请司法行政部门的情况 / The referral to the justice agency")
  public JusticeReferralView referral(@PathParam("id") UUID id) {
    return referrals.read(new LegalAidId(id));
  }

  @POST
  @Path("/{id}/reveal")
  @RolesAllowed({"petition-officer", "case-handler", "lawyer"})
  @Operation(operationId = "revealLegalAid", summary = "查看明文 / Show one field in clear")
  @APIResponse(
      responseCode = "200",
      description = "明文，不得缓存 / The value, not to be stored",
      content = @Content(schema = @Schema(implementation = RevealedView.class)))
  @APIResponse(responseCode = "422", description = "APPROVAL_NEEDED")
  @APIResponse(responseCode = "422", description = "APPROVAL_NEEDED")
  @APIResponse(responseCode = "429", description = "REVEAL_LIMIT")
  public Response reveal(@PathParam("id") UUID id, @NotNull @Valid RevealRequest request) {
    return reveals.reveal(LegalAids.RECORD_TYPE, id, request);
  }
}
