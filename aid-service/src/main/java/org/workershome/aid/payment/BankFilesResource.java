package org.workershome.aid.payment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/**
 * What the bank has to fetch. A class of its own, on the path that the bank's answers have: below
 * {@code /api/aid} the framework would look for it among the answers only, and find nothing.
 */
@Path("/api/aid/bank")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "payment")
class BankFilesResource {
  private static final int FILES = 100;

  private final PaymentFiles files;
  private final SigningKeys keys;
  private final Idempotency idempotency;

  BankFilesResource(PaymentFiles files, SigningKeys keys, Idempotency idempotency) {
    this.files = files;
    this.keys = keys;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/files")
  @RolesAllowed({"agency-bank", "cashier"})
  @Operation(operationId = "listBankFiles", summary = "支付文件列表 / List payment files")
  @APIResponse(
      responseCode = "200",
      description = "文件 / The files, those not fetched yet first, then the oldest, at most 100",
      content = @Content(schema = @Schema(implementation = BatchPageView.class)))
  public BatchPageView files(@QueryParam("state") @Nullable BatchState state) {
    return new BatchPageView(files.list(state, FILES));
  }

  @GET
  @Path("/signing-keys")
  @RolesAllowed({"agency-bank", "cashier", "auditor", "system-admin"})
  @Transactional
  @Operation(
      operationId = "listSigningKeys",
      summary = "支付文件验签公钥 / Public keys by which files are verified")
  @APIResponse(
      responseCode = "200",
      description = "公钥 / The keys, the oldest first",
      content = @Content(schema = @Schema(implementation = SigningKeyPageView.class)))
  public SigningKeyPageView signingKeys() {
    return new SigningKeyPageView(keys.list());
  }

  @POST
  @Path("/signing-keys")
  @RolesAllowed("system-admin")
  @Operation(operationId = "renewSigningKey", summary = "更换签名密钥 / Sign with a new key from now on")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已更换 / Renewed; old files keep their key",
      content = @Content(schema = @Schema(implementation = SigningKeyPageView.class)))
  public Response renewSigningKey() {
    return idempotency.once(
        "renewSigningKey", "", () -> Reply.ok(new SigningKeyPageView(keys.renew())));
  }
}
