package org.workershome.kit.privacy.reveal;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/**
 * Approvals before a minor's data is shown. A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/reveal-approvals")}. Who may ask for which field is the field's
 * business.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class RevealApprovalsResource {
  private final RevealApprovals approvals;
  private final Idempotency idempotency;
  private final String address;

  /**
   * @param address of the subclass, for {@code Location}
   */
  protected RevealApprovalsResource(
      RevealApprovals approvals, Idempotency idempotency, String address) {
    this.approvals = approvals;
    this.idempotency = idempotency;
    this.address = address;
  }

  @POST
  @RolesAllowed({
    "petition-officer",
    "case-handler",
    "leader",
    "mediator",
    "lawyer",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "cashier",
    "nominator"
  })
  @Operation(summary = "申请查看未成年人信息 / Ask for an approval to see a minor's field")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已提交 / Asked",
      content = @Content(schema = @Schema(implementation = RevealApprovalView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "422", description = "APPROVAL_NOT_NEEDED, IDEMPOTENCY_KEY_REUSED")
  public Response ask(@NotNull @Valid RevealApprovalRequest request) {
    return idempotency.once(
        "askRevealApproval",
        request,
        () -> {
          RevealApprovalView asked = approvals.ask(request);
          return Reply.created(URI.create(address + "/" + asked.id()), asked)
              .etag(ETags.of(asked.version()));
        });
  }

  @GET
  @RolesAllowed({
    "petition-officer",
    "case-handler",
    "leader",
    "mediator",
    "lawyer",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "cashier",
    "nominator",
    "security-admin",
    "auditor",
    "audit-admin"
  })
  @Operation(summary = "查看申请列表 / Requests of one's own and those one may decide, newest first")
  @APIResponse(
      responseCode = "200",
      description = "最多 200 条 / At most 200",
      content = @Content(schema = @Schema(implementation = RevealApprovalPageView.class)))
  public RevealApprovalPageView list(@QueryParam("state") @Nullable RevealApprovalState state) {
    return new RevealApprovalPageView(approvals.list(state));
  }

  @GET
  @Path("purposes")
  @RolesAllowed({
    "petition-officer",
    "case-handler",
    "leader",
    "mediator",
    "lawyer",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "cashier",
    "nominator",
    "security-admin",
    "auditor",
    "audit-admin"
  })
  @Operation(summary = "查看明文的目的 / What a field may be revealed for")
  public RevealPurposesView purposes() {
    return new RevealPurposesView(
        Arrays.stream(RevealPurpose.values()).map(RevealPurposeView::of).toList());
  }

  @GET
  @Path("{id}")
  @RolesAllowed({
    "petition-officer",
    "case-handler",
    "leader",
    "mediator",
    "lawyer",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "cashier",
    "nominator",
    "security-admin",
    "auditor",
    "audit-admin"
  })
  @Operation(summary = "查看一件申请 / One request")
  @APIResponse(
      responseCode = "200",
      description = "申请 / The request",
      content = @Content(schema = @Schema(implementation = RevealApprovalView.class)))
  public Response one(@PathParam("id") UUID id) {
    RevealApprovalView found = approvals.get(id);
    return Response.ok(found).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("{id}/decision")
  @RolesAllowed({"security-admin", "leader"})
  @Operation(summary = "审批 / Grant or refuse, by somebody else")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已审批 / Decided",
      content = @Content(schema = @Schema(implementation = RevealApprovalView.class)))
  @APIResponse(responseCode = "409", description = "APPROVAL_CLOSED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "SELF_APPROVAL, IDEMPOTENCY_KEY_REUSED")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RevealDecisionRequest request) {
    return idempotency.once(
        "decideRevealApproval",
        request,
        () -> {
          RevealApprovalView decided = approvals.decide(id, ifMatch, request);
          return Reply.ok(decided).etag(ETags.of(decided.version()));
        });
  }
}
