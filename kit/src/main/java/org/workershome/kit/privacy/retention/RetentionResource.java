package org.workershome.kit.privacy.retention;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
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
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/**
 * Policies, holds and erasures, for security administrators of the root union: one asks, another
 * agrees. A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/retention")}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class RetentionResource {
  private static final String ADMIN = "security-admin";
  private static final String AUDITOR = "auditor";

  private final Retention retention;
  private final Idempotency idempotency;
  private final String address;

  /**
   * @param address of the subclass, for {@code Location}
   */
  protected RetentionResource(Retention retention, Idempotency idempotency, String address) {
    this.retention = retention;
    this.idempotency = idempotency;
    this.address = address;
  }

  @GET
  @Path("policies")
  @RolesAllowed({ADMIN, AUDITOR})
  @Operation(summary = "保存期限规定 / How long records are kept")
  public RetentionPolicyPageView policies() {
    return new RetentionPolicyPageView(retention.policies());
  }

  @POST
  @Path("policies")
  @RolesAllowed(ADMIN)
  @Operation(summary = "新增保存期限规定 / A new policy from a day on")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已新增 / Made",
      content = @Content(schema = @Schema(implementation = RetentionPolicyView.class)))
  @APIResponse(responseCode = "409", description = "POLICY_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "KEPT_TOO_SHORT, IDEMPOTENCY_KEY_REUSED")
  public Response addPolicy(@NotNull @Valid RetentionPolicyRequest request) {
    return idempotency.once(
        "addRetentionPolicy",
        request,
        () -> Reply.created(URI.create(address + "/policies"), retention.add(request)));
  }

  @GET
  @Path("holds")
  @RolesAllowed({ADMIN, AUDITOR})
  @Operation(summary = "冻结清理的记录 / Records on hold, newest first")
  public LegalHoldPageView holds() {
    return new LegalHoldPageView(retention.holds());
  }

  @POST
  @Path("holds")
  @RolesAllowed(ADMIN)
  @Operation(summary = "冻结清理 / Keep a record from being erased")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已冻结 / Held",
      content = @Content(schema = @Schema(implementation = LegalHoldView.class)))
  public Response hold(@NotNull @Valid LegalHoldRequest request) {
    return idempotency.once(
        "placeHold",
        request,
        () -> Reply.created(URI.create(address + "/holds"), retention.place(request)));
  }

  @POST
  @Path("holds/{id}/lifting")
  @RolesAllowed(ADMIN)
  @Operation(summary = "解除冻结 / End a hold")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已解除 / Lifted",
      content = @Content(schema = @Schema(implementation = LegalHoldView.class)))
  @APIResponse(responseCode = "409", description = "CONFLICT, IDEMPOTENCY_IN_PROGRESS")
  public Response lift(@PathParam("id") UUID id, @NotNull @Valid HoldLiftRequest request) {
    return idempotency.once("liftHold", request, () -> Reply.ok(retention.lift(id, request)));
  }

  @GET
  @Path("runs")
  @RolesAllowed({ADMIN, AUDITOR})
  @Operation(summary = "清理记录 / Dry runs and what became of them, newest first")
  public RetentionRunPageView runs() {
    return new RetentionRunPageView(retention.runs());
  }

  @POST
  @Path("runs")
  @RolesAllowed(ADMIN)
  @Operation(summary = "试运行 / Count what an erasure would remove today")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "试运行结果 / What would be done",
      content = @Content(schema = @Schema(implementation = RetentionRunView.class)))
  public Response dryRun(@NotNull @Valid DryRunRequest request) {
    return idempotency.once(
        "dryRunRetention",
        request,
        () -> {
          RetentionRunView made = retention.dryRun(request);
          return Reply.created(URI.create(address + "/runs/" + made.token()), made)
              .etag(ETags.of(made.version()));
        });
  }

  @GET
  @Path("runs/{id}")
  @RolesAllowed({ADMIN, AUDITOR})
  @Operation(summary = "一次清理 / One dry run, and how far the real one is")
  @APIResponse(
      responseCode = "200",
      description = "清理 / The run",
      content = @Content(schema = @Schema(implementation = RetentionRunView.class)))
  public Response run(@PathParam("id") UUID id) {
    RetentionRunView found = retention.run(id);
    return Response.ok(found).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("runs/{id}/approval")
  @RolesAllowed({ADMIN, "leader"})
  @Operation(summary = "同意清理 / Agree, as somebody else")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已同意 / Agreed",
      content = @Content(schema = @Schema(implementation = RetentionRunView.class)))
  @APIResponse(responseCode = "409", description = "RUN_CLOSED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "SELF_APPROVAL, IDEMPOTENCY_KEY_REUSED")
  public Response approve(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RunApprovalRequest request) {
    return once("approveRetention", request, () -> retention.approve(id, ifMatch, request));
  }

  @POST
  @Path("runs/{id}/start")
  @RolesAllowed(ADMIN)
  @Operation(summary = "执行清理 / Start the real run as a job")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已开始 / Started",
      content = @Content(schema = @Schema(implementation = RetentionRunView.class)))
  @APIResponse(responseCode = "409", description = "RUN_CLOSED, IDEMPOTENCY_IN_PROGRESS")
  public Response start(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RunStartRequest request) {
    return once("startRetention", request, () -> retention.start(id, ifMatch, request));
  }

  private Response once(String operation, Object request, Supplier<RetentionRunView> work) {
    return idempotency.once(
        operation,
        request,
        () -> {
          RetentionRunView after = work.get();
          return Reply.ok(after).etag(ETags.of(after.version()));
        });
  }
}
