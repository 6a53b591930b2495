package org.workershome.aid.bank;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** Payments that the bank did not pay, or says it did not. */
@Path("/api/aid/payment-lines")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "payment-lines")
class UnpaidLineResource {
  private final UnpaidLines lines;
  private final Idempotency idempotency;

  UnpaidLineResource(UnpaidLines lines, Idempotency idempotency) {
    this.lines = lines;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/unpaid")
  @RolesAllowed({"cashier", "aid-approver", "auditor", "inspector"})
  @Operation(operationId = "listUnpaidLines", summary = "退回款项待办 / Payments to be seen to")
  @APIResponse(
      responseCode = "200",
      description = "待办 / What nobody has seen to yet, newest first",
      content = @Content(schema = @Schema(implementation = UnpaidLinePageView.class)))
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(lines.list(PageRequest.of(limit, cursor, "unpaid-lines")), uri);
  }

  @POST
  @Path("/{id}/handling")
  @RolesAllowed("cashier")
  @Operation(operationId = "handleUnpaidLine", summary = "登记退回款项的处理 / Say what was done about it")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已登记 / Written down",
      content = @Content(schema = @Schema(implementation = UnpaidLineView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  public Response handle(@PathParam("id") UUID id, @NotNull @Valid LineHandlingRequest request) {
    return idempotency.once("handleUnpaidLine", request, () -> Reply.ok(lines.handle(id, request)));
  }

  @POST
  @Path("/{id}/outcome")
  @RolesAllowed("aid-approver")
  @Operation(
      operationId = "overrideLineOutcome",
      summary = "更正银行回盘结果，须说明依据 / Put right what the bank told wrong, and say by what")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已更正 / Put right, by new postings",
      content = @Content(schema = @Schema(implementation = UnpaidLineView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_HOUSEHOLD, FUND_SHORT, DUPLICATE_PAYMENT, IDEMPOTENCY_KEY_REUSED")
  public Response override(@PathParam("id") UUID id, @NotNull @Valid LineOverrideRequest request) {
    return idempotency.once(
        "overrideLineOutcome", request, () -> Reply.ok(lines.override(id, request)));
  }
}
