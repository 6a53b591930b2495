package org.workershome.kit.publicity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.jspecify.annotations.Nullable;
import org.workershome.kit.idempotency.IdempotencyKeys;

/**
 * How a publicity ends: with evidence that it hung, or withdrawn by two. A subclass stands at
 * {@code @Path("/api/<service>/publicities/{id}")}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class PublicityEndResource {
  private final PublicityDesk desk;

  protected PublicityEndResource(PublicityDesk desk) {
    this.desk = desk;
  }

  @POST
  @Path("evidence")
  @Operation(summary = "登记张贴凭证 / Record that the list was posted")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Recorded",
      content = @Content(schema = @Schema(implementation = EvidenceView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_PUBLICITY_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "PROOF_NOT_ON_FILE, IDEMPOTENCY_KEY_REUSED")
  public Response evidence(
      @PathParam("id") UUID id, @NotNull @Valid EvidenceRequest request, @Context UriInfo uri) {
    return desk.evidence(id, request, uri);
  }

  @POST
  @Path("conclusion")
  @Operation(summary = "结束公示 / Conclude after the period")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已结束 / Concluded",
      content = @Content(schema = @Schema(implementation = PublicityView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_PUBLICITY_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "PERIOD_STILL_RUNS, PERIOD_PROVISIONAL, OBJECTIONS_OPEN, EVIDENCE_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response conclude(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return desk.conclude(id, ifMatch);
  }

  @POST
  @Path("withdrawal")
  @Operation(summary = "申请撤回 / Ask for a withdrawal")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "待同意 / Waits for approval",
      content = @Content(schema = @Schema(implementation = PublicityView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_PUBLICITY_MOVE, IDEMPOTENCY_IN_PROGRESS")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PublicityWithdrawalRequest request) {
    return desk.withdraw(id, ifMatch, request);
  }

  @POST
  @Path("withdrawal/approval")
  @Operation(summary = "同意撤回 / Agree to a withdrawal")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已撤回 / Withdrawn",
      content = @Content(schema = @Schema(implementation = PublicityView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_PUBLICITY_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "APPROVER_IS_REQUESTER, OBJECTIONS_OPEN, IDEMPOTENCY_KEY_REUSED")
  public Response approveWithdrawal(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return desk.approveWithdrawal(id, ifMatch);
  }
}
