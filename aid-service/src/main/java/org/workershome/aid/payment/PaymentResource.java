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
import org.workershome.aid.payment.file.WrittenFile;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.privacy.reveal.RevealRequest;
import org.workershome.kit.privacy.reveal.Reveals;

/** Payment files: the cashier writes them, the bank fetches them. */
@Path("/api/aid")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "payment")
class PaymentResource {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Batches batches;
  private final PaymentFiles files;
  private final Idempotency idempotency;
  private final Reveals reveals;

  PaymentResource(Batches batches, PaymentFiles files, Idempotency idempotency, Reveals reveals) {
    this.batches = batches;
    this.files = files;
    this.idempotency = idempotency;
    this.reveals = reveals;
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
    BatchView found = files.one(id);
    return Response.ok(found).header("ETag", "\"" + found.state() + "\"").build();
  }

  /** Fetching its files is what the bank is there for: it is not asked why, only written down. */
  @GET
  @Path("/payment-batches/{id}/file")
  @Produces({"text/csv", "application/xml", XLSX})
  @RolesAllowed("agency-bank")
  @Operation(operationId = "downloadPaymentFile", summary = "银行下载支付文件 / The bank fetches the file")
  @APIResponse(responseCode = "200", description = "文件 / The file, names and cards in clear")
  @APIResponse(responseCode = "409", description = "NOT_YET")
  public Response file(@PathParam("id") UUID id) {
    byte[] content = files.fetched(id);
    return file(files.one(id), content);
  }

  /** A person says what for, and is written down. */
  @POST
  @Path("/payment-batches/{id}/file")
  @Produces({"text/csv", "application/xml", XLSX})
  @RolesAllowed("cashier")
  @Operation(
      operationId = "revealPaymentFile",
      summary = "出纳下载支付文件，须说明目的 / A cashier fetches the file and says what for")
  @APIResponse(responseCode = "200", description = "文件 / The file, names and cards in clear")
  @APIResponse(responseCode = "429", description = "REVEAL_LIMIT")
  public Response reveal(@PathParam("id") UUID id, @NotNull @Valid FileRevealRequest request) {
    String content =
        reveals
            .revealed(
                RevealableBatches.TYPE,
                id,
                new RevealRequest(RevealableBatches.FILE, request.purpose(), request.reason()))
            .value();
    files.shown(id);
    BatchView batch = files.one(id);
    return file(batch, WrittenFile.bytes(batch.fileKind(), content));
  }

  private static Response file(BatchView batch, byte[] content) {
    String name = batch.id() + "." + batch.fileKind().extension();
    return Response.ok(content)
        .type(batch.fileKind().mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
