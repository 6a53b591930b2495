package org.workershome.aid.profiles;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** How each bank takes files. */
@Path("/api/aid/bank-profiles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "bank-profiles")
class ProfileResource {
  private static final int MOST_LINES = 1_000_000;

  private final Profiles profiles;
  private final Idempotency idempotency;

  ProfileResource(Profiles profiles, Idempotency idempotency) {
    this.profiles = profiles;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("cashier")
  @Operation(
      operationId = "proposeBankProfile",
      summary = "登记银行代发参数 / Propose how a bank takes files")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "待审批 / Proposed",
      content = @Content(schema = @Schema(implementation = ProfileView.class)))
  @APIResponse(responseCode = "409", description = "PROFILE_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  public Response propose(@NotNull @Valid ProfileRequest request) {
    return idempotency.once(
        "proposeBankProfile",
        request,
        () -> {
          ProfileView made = profiles.propose(request);
          return Reply.created(URI.create("/api/aid/bank-profiles/" + made.id()), made)
              .etag(ETags.of(made.version()));
        });
  }

  @GET
  @RolesAllowed({"cashier", "aid-approver", "leader", "auditor", "inspector"})
  @Operation(operationId = "listBankProfiles", summary = "银行代发参数列表 / List bank profiles")
  @APIResponse(
      responseCode = "200",
      description = "本会及上级的参数 / Those of the union, of unions above and below it, at most 200",
      content = @Content(schema = @Schema(implementation = ProfilePageView.class)))
  public ProfilePageView list() {
    return new ProfilePageView(profiles.list());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"cashier", "aid-approver", "leader", "auditor", "inspector"})
  @Operation(operationId = "getBankProfile", summary = "查看银行代发参数 / Read one bank profile")
  @APIResponse(
      responseCode = "200",
      description = "参数 / The profile",
      content = @Content(schema = @Schema(implementation = ProfileView.class)))
  public Response one(@PathParam("id") UUID id) {
    ProfileView found = profiles.one(id);
    return Response.ok(found).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed("aid-approver")
  @Operation(
      operationId = "decideBankProfile",
      summary = "审批银行代发参数 / Put a profile in force or refuse it")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已审批 / Decided",
      content = @Content(schema = @Schema(implementation = ProfileView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "SAME_PERSON, IDEMPOTENCY_KEY_REUSED")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ProfileApprovalRequest request) {
    return idempotency.once(
        "decideBankProfile",
        request,
        () -> {
          ProfileView decided = profiles.decide(id, ifMatch, request);
          return Reply.ok(decided).etag(ETags.of(decided.version()));
        });
  }

  @GET
  @Path("/in-force/{code}/estimate")
  @RolesAllowed({"cashier", "aid-approver", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "estimateSending",
      summary = "测算最后一笔何时到账 / When the last of so many lines would be paid")
  @APIResponse(
      responseCode = "200",
      description = "测算 / The estimate, with what is planned already",
      content = @Content(schema = @Schema(implementation = SendingEstimateView.class)))
  public SendingEstimateView estimate(
      @PathParam("code") String code, @QueryParam("lines") @Min(1) @Max(MOST_LINES) int lines) {
    return profiles.estimate(code, lines);
  }
}
