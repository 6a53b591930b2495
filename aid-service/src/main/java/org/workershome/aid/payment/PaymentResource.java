package org.workershome.aid.payment;

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
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** Payment files: the cashier writes them, the bank fetches them. */
@Path("/api/aid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "payment")
class PaymentResource {
  private final Batches batches;
  private final Idempotency idempotency;

  PaymentResource(Batches batches, Idempotency idempotency) {
    this.batches = batches;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/payment-batches")
  @RolesAllowed("cashier")
  @Operation(operationId = "writePaymentBatch", summary = "生成支付文件 / Write a payment file")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已生成 / Written",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  @APIResponse(
      responseCode = "422",
      description = "NOTHING_TO_PAY, SAME_PERSON, OWN_HOUSEHOLD, IDEMPOTENCY_KEY_REUSED")
  public Response write(@NotNull @Valid BatchRequest request) {
    return idempotency.once(
        "writePaymentBatch",
        request,
        () -> {
          BatchView batch = batches.write(request);
          return Reply.created(URI.create("/api/aid/payment-batches/" + batch.id()), batch);
        });
  }

  @GET
  @Path("/payment-batches/{id}")
  @RolesAllowed({"cashier", "aid-approver", "auditor", "inspector", "agency-bank"})
  @Operation(operationId = "getPaymentBatch", summary = "查看支付文件 / Read about a payment file")
  @APIResponse(
      responseCode = "200",
      description = "支付文件 / The file's particulars",
      content = @Content(schema = @Schema(implementation = BatchView.class)))
  public Response one(@PathParam("id") UUID id) {
    BatchView found = batches.one(id);
    return Response.ok(found).header("ETag", "\"" + found.state() + "\"").build();
  }

  @GET
  @Path("/payment-batches/{id}/file")
  @Produces("text/csv; charset=UTF-8")
  @RolesAllowed({"cashier", "agency-bank"})
  @Operation(operationId = "downloadPaymentFile", summary = "下载支付文件 / Fetch the file")
  @APIResponse(responseCode = "200", description = "文件 / The file, names and cards in clear")
  public Response file(@PathParam("id") UUID id) {
    return Response.ok(batches.content(id))
        .header("Content-Disposition", "attachment; filename=\"" + id + ".csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
