package org.workershome.aid.payment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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

  BankFilesResource(PaymentFiles files) {
    this.files = files;
  }

  @GET
  @Path("/files")
  @RolesAllowed({"agency-bank", "cashier"})
  @Operation(operationId = "listBankFiles", summary = "支付文件列表 / List payment files")
  @APIResponse(
      responseCode = "200",
      description = "文件 / The files, oldest first, at most 100",
      content = @Content(schema = @Schema(implementation = BatchPageView.class)))
  public BatchPageView files(@QueryParam("state") @Nullable BatchState state) {
    return new BatchPageView(files.list(state, FILES));
  }
}
