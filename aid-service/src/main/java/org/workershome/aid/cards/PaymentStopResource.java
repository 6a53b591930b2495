package org.workershome.aid.cards;

import io.smallrye.common.annotation.RunOnVirtualThread;
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

/** Households that are not paid for the time being. */
@Path("/api/aid/payment-stops")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "payment-stops")
class PaymentStopResource {
  private final PaymentStops stops;
  private final Idempotency idempotency;

  PaymentStopResource(PaymentStops stops, Idempotency idempotency) {
    this.stops = stops;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({"aid-clerk", "cashier"})
  @Operation(operationId = "stopPayments", summary = "停止发放 / Stop payments to a household")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Entered",
      content = @Content(schema = @Schema(implementation = PaymentStopView.class)))
  @APIResponse(
      responseCode = "422",
      description = "NOT_ON_FILE, OWN_HOUSEHOLD, IDEMPOTENCY_KEY_REUSED")
  public Response stop(@NotNull @Valid PaymentStopRequest request) {
    return idempotency.once(
        "stopPayments",
        request,
        () -> {
          PaymentStopView made = stops.stop(request);
          return Reply.created(URI.create("/api/aid/payment-stops/" + made.id()), made)
              .etag(ETags.of(made.version()));
        });
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"aid-clerk", "aid-approver", "cashier", "auditor", "inspector"})
  @Operation(operationId = "getPaymentStop", summary = "查看 / Read one")
  @APIResponse(
      responseCode = "200",
      description = "登记内容 / What was entered",
      content = @Content(schema = @Schema(implementation = PaymentStopView.class)))
  public Response one(@PathParam("id") UUID id) {
    PaymentStopView found = stops.one(id);
    return Response.ok(found).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("/{id}/lifting")
  @RolesAllowed("aid-approver")
  @Operation(operationId = "liftPaymentStop", summary = "恢复发放 / Lift a stop")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已办理 / Done",
      content = @Content(schema = @Schema(implementation = PaymentStopView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "SAME_PERSON, OWN_HOUSEHOLD, IDEMPOTENCY_KEY_REUSED")
  public Response lift(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid StopLiftingRequest request) {
    return idempotency.once(
        "liftPaymentStop",
        request,
        () -> {
          PaymentStopView done = stops.lift(id, ifMatch, request);
          return Reply.ok(done).etag(ETags.of(done.version()));
        });
  }
}
