package org.workershome.aid.eligibility;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** Standards and rule sets: proposed here, decided where approvals are. */
@Path("/api/aid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "eligibility")
class RulesResource {
  private final Proposals proposals;
  private final Standards standards;
  private final RuleSets ruleSets;
  private final Idempotency idempotency;

  RulesResource(
      Proposals proposals, Standards standards, RuleSets ruleSets, Idempotency idempotency) {
    this.proposals = proposals;
    this.standards = standards;
    this.ruleSets = ruleSets;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/subsistence-standards")
  @RolesAllowed("aid-reviewer")
  @Operation(operationId = "proposeStandard", summary = "登记低保标准 / Propose a local standard")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "待审批 / Proposed",
      content = @Content(schema = @Schema(implementation = StandardView.class)))
  @APIResponse(responseCode = "409", description = "RULES_EXIST, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NO_APPROVAL_POLICY, NO_STEP_APPLIES, IDEMPOTENCY_KEY_REUSED")
  public Response standard(@NotNull @Valid StandardRequest request) {
    return idempotency.once(
        "proposeStandard",
        request,
        () -> {
          StandardView made = standards.one(proposals.standard(request));
          return Reply.created(URI.create("/api/aid/subsistence-standards/" + made.id()), made)
              .etag(ETags.of(made.version()));
        });
  }

  @GET
  @Path("/subsistence-standards")
  @RolesAllowed("staff")
  @Operation(operationId = "listStandards", summary = "低保标准列表 / List standards, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = StandardPageView.class)))
  public Response standards(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(standards.list(PageRequest.of(limit, cursor, "standards")), uri);
  }

  @GET
  @Path("/subsistence-standards/{id}")
  @RolesAllowed("staff")
  @Operation(operationId = "getStandard", summary = "查看低保标准 / Read one standard")
  @APIResponse(
      responseCode = "200",
      description = "低保标准 / The standard",
      content = @Content(schema = @Schema(implementation = StandardView.class)))
  public Response oneStandard(@PathParam("id") UUID id) {
    StandardView found = standards.one(id);
    return Response.ok(found).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("/rule-sets")
  @RolesAllowed("aid-reviewer")
  @Operation(operationId = "proposeRuleSet", summary = "登记认定规则 / Propose a rule set")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "待审批 / Proposed",
      content = @Content(schema = @Schema(implementation = RuleSetView.class)))
  @APIResponse(responseCode = "409", description = "RULES_EXIST, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NO_APPROVAL_POLICY, NO_STEP_APPLIES, IDEMPOTENCY_KEY_REUSED")
  public Response ruleSet(@NotNull @Valid RuleSetRequest request) {
    return idempotency.once(
        "proposeRuleSet",
        request,
        () -> {
          RuleSetView made = ruleSets.one(proposals.ruleSet(request));
          return Reply.created(URI.create("/api/aid/rule-sets/" + made.id()), made)
              .etag(ETags.of(made.version()));
        });
  }

  @GET
  @Path("/rule-sets")
  @RolesAllowed("staff")
  @Operation(operationId = "listRuleSets", summary = "认定规则列表 / List rule sets, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = RuleSetPageView.class)))
  public Response ruleSets(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(ruleSets.list(PageRequest.of(limit, cursor, "rule-sets")), uri);
  }

  @GET
  @Path("/rule-sets/{id}")
  @RolesAllowed("staff")
  @Operation(operationId = "getRuleSet", summary = "查看认定规则 / Read one rule set")
  @APIResponse(
      responseCode = "200",
      description = "认定规则 / The rule set",
      content = @Content(schema = @Schema(implementation = RuleSetView.class)))
  public Response oneRuleSet(@PathParam("id") UUID id) {
    RuleSetView found = ruleSets.one(id);
    return Response.ok(found).header("ETag", ETags.of(found.version())).build();
  }
}
