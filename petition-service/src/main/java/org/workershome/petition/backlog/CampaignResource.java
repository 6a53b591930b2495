package org.workershome.petition.backlog;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.workershome.petition.core.Reach;

/** Campaigns against the backlog, and the rule of what belongs to it. */
@Path("/api/backlog-campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "backlog")
class CampaignResource {
  private static final String ADDRESS = "/api/backlog-campaigns/";

  private final RunCampaign run;
  private final SetBacklogRule rules;
  private final Idempotency idempotency;

  CampaignResource(RunCampaign run, SetBacklogRule rules, Idempotency idempotency) {
    this.run = run;
    this.rules = rules;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/rules")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "getBacklogRules", summary = "积案标准 / What a backlog case is")
  public BacklogRulesView rules() {
    return rules.inForce();
  }

  @POST
  @Path("/rules")
  @RolesAllowed("leader")
  @Operation(
      operationId = "setBacklogRule",
      summary = "设置积案标准 / Say what a backlog case is, from a day on")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已设置 / Set",
      content = @Content(schema = @Schema(implementation = BacklogRuleView.class)))
  @APIResponse(responseCode = "409", description = "BACKLOG_RULE_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "BACKLOG_RULE_IN_THE_PAST, IDEMPOTENCY_KEY_REUSED")
  public Response set(@NotNull @Valid BacklogRuleRequest request) {
    return idempotency.once(
        "setBacklogRule",
        request,
        () -> Reply.created(URI.create(ADDRESS + "rules"), rules.set(request)));
  }

  @POST
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(operationId = "planBacklogCampaign", summary = "拟定积案化解专项活动 / Plan a campaign")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已拟定 / Planned",
      content = @Content(schema = @Schema(implementation = CampaignView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response plan(@NotNull @Valid CampaignRequest request) {
    return idempotency.once(
        "planBacklogCampaign",
        request,
        () -> {
          RunCampaign.Shown planned = run.plan(request);
          return Reply.created(URI.create(ADDRESS + planned.view().id()), planned.view())
              .etag(ETags.of(planned.version()));
        });
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "listBacklogCampaigns",
      summary = "专项活动列表 / Campaigns, newest first; without a union also those of the unions above")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = CampaignPageView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response list(
      @QueryParam("union") @Pattern(regexp = Reach.PATH) @Nullable String union,
      @QueryParam("state") @Nullable CampaignState state,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(run.list(union, state, limit, cursor), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "getBacklogCampaign",
      summary = "查看专项活动及进度 / A campaign and its progress")
  @APIResponse(
      responseCode = "200",
      description = "专项活动 / The campaign",
      content = @Content(schema = @Schema(implementation = CampaignView.class)))
  public Response one(@PathParam("id") UUID id) {
    RunCampaign.Shown shown = run.one(id);
    return Response.ok(shown.view()).header("ETag", ETags.of(shown.version())).build();
  }

  @GET
  @Path("/{id}/candidates")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "previewBacklogCampaign",
      summary = "预览名单 / Which petitions a start would put on the list today")
  @APIResponse(
      responseCode = "200",
      description = "拟列入的信访件 / The candidates",
      content = @Content(schema = @Schema(implementation = BacklogCandidatesView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_CAMPAIGN_MOVE")
  @APIResponse(responseCode = "422", description = "NO_BACKLOG_RULE")
  public BacklogCandidatesView candidates(@PathParam("id") UUID id) {
    return run.candidates(id);
  }

  @POST
  @Path("/{id}/start")
  @RolesAllowed("leader")
  @Operation(
      operationId = "startBacklogCampaign",
      summary = "启动专项活动，名单固定 / Start a campaign: its list is made and stays")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已启动 / Started",
      content = @Content(schema = @Schema(implementation = CampaignView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_CAMPAIGN_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NO_BACKLOG_RULE, IDEMPOTENCY_KEY_REUSED")
  public Response start(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return idempotency.once(
        "startBacklogCampaign",
        id,
        () -> {
          RunCampaign.Shown started = run.start(id, ifMatch);
          return Reply.ok(started.view()).etag(ETags.of(started.version()));
        });
  }

  @POST
  @Path("/{id}/closing")
  @RolesAllowed("leader")
  @Operation(operationId = "closeBacklogCampaign", summary = "结束专项活动 / End a campaign")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已结束 / Ended",
      content = @Content(schema = @Schema(implementation = CampaignView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_CAMPAIGN_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response close(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CampaignClosingRequest request) {
    return idempotency.once(
        "closeBacklogCampaign",
        request,
        () -> {
          RunCampaign.Shown closed = run.close(id, ifMatch, request);
          return Reply.ok(closed.view()).etag(ETags.of(closed.version()));
        });
  }
}
