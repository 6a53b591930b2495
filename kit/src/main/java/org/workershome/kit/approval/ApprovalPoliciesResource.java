package org.workershome.kit.approval;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/**
 * Policies of approval: the system administrator drafts, the security administrator puts in force.
 * A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/approval-policies")}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class ApprovalPoliciesResource {
  private final ApprovalDesk desk;

  protected ApprovalPoliciesResource(ApprovalDesk desk) {
    this.desk = desk;
  }

  @GET
  @RolesAllowed({"system-admin", "security-admin", "audit-admin", "auditor", "inspector"})
  @Operation(summary = "审批制度列表 / List policies of approval")
  @APIResponse(
      responseCode = "200",
      description = "审批制度 / The policies",
      content = @Content(schema = @Schema(implementation = ApprovalPolicyPageView.class)))
  public Response list(
      @QueryParam("code") @Nullable String code,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, "approval-policies", code);
    return Pages.respond(
        desk.read(() -> desk.policies().list(code, page)).map(ApprovalPolicyView::of), uri);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"system-admin", "security-admin", "audit-admin", "auditor", "inspector"})
  @Operation(summary = "查看审批制度 / Read one policy")
  @APIResponse(
      responseCode = "200",
      description = "审批制度 / The policy",
      content = @Content(schema = @Schema(implementation = ApprovalPolicyView.class)))
  public Response one(@PathParam("id") UUID id) {
    Policy found = desk.read(() -> desk.policies().get(id));
    return Response.ok(ApprovalPolicyView.of(found))
        .header("ETag", ETags.of(found.revision()))
        .build();
  }

  @POST
  @RolesAllowed("system-admin")
  @Operation(summary = "起草审批制度 / Draft a policy")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "草稿 / The draft",
      content = @Content(schema = @Schema(implementation = ApprovalPolicyView.class)))
  public Response draft(@NotNull @Valid ApprovalPolicyRequest request, @Context UriInfo uri) {
    return desk.write(
        "draftApprovalPolicy",
        "approval-policy",
        request.code(),
        request,
        () -> {
          Policy made = desk.policies().draft(request);
          return Reply.created(Locations.below(uri, made.id()), ApprovalPolicyView.of(made))
              .etag(ETags.of(made.revision()));
        });
  }

  @PUT
  @Path("{id}")
  @RolesAllowed("system-admin")
  @Operation(summary = "修改草稿 / Write a draft anew")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "草稿 / The draft",
      content = @Content(schema = @Schema(implementation = ApprovalPolicyView.class)))
  @APIResponse(responseCode = "409", description = "POLICY_MOVE_NOT_LEGAL, IDEMPOTENCY_IN_PROGRESS")
  public Response redraft(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ApprovalPolicyRequest request) {
    return change(
        "redraftApprovalPolicy", id, request, () -> desk.policies().redraft(id, ifMatch, request));
  }

  @POST
  @Path("{id}/activation")
  @RolesAllowed("security-admin")
  @Operation(summary = "启用审批制度 / Put a policy in force")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已启用 / In force",
      content = @Content(schema = @Schema(implementation = ApprovalPolicyView.class)))
  @APIResponse(responseCode = "409", description = "POLICY_MOVE_NOT_LEGAL, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "SAME_ADMINISTRATOR, IDEMPOTENCY_KEY_REUSED")
  public Response activate(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PolicyActivationRequest request) {
    return change(
        "activateApprovalPolicy",
        id,
        request,
        () -> desk.policies().activate(id, ifMatch, request));
  }

  @POST
  @Path("{id}/retirement")
  @RolesAllowed("security-admin")
  @Operation(summary = "停用审批制度 / Retire a policy")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已停用 / Retired",
      content = @Content(schema = @Schema(implementation = ApprovalPolicyView.class)))
  @APIResponse(responseCode = "409", description = "POLICY_MOVE_NOT_LEGAL, IDEMPOTENCY_IN_PROGRESS")
  public Response retire(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PolicyRetirementRequest request) {
    return change(
        "retireApprovalPolicy",
        id,
        request,
        () -> desk.policies().retire(id, ifMatch, request.reason().strip()));
  }

  private Response change(String operation, UUID id, Object body, Supplier<Policy> work) {
    return desk.write(
        operation,
        "approval-policy",
        id,
        body,
        () -> {
          Policy changed = work.get();
          return Reply.ok(ApprovalPolicyView.of(changed)).etag(ETags.of(changed.revision()));
        });
  }
}
