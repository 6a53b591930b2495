package org.workershome.aid.crosscheck;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 对账. */
@Path("/api/aid/cross-check")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "cross-check")
class CrossCheckResource {
  private final CrossCheck check;

  CrossCheckResource(CrossCheck check) {
    this.check = check;
  }

  @GET
  @RolesAllowed({"cashier", "auditor", "inspector"})
  @Operation(
      operationId = "crossCheck",
      summary = "对账：明细、文件、银行、凭证、分录 / Whether lines, files, bank, vouchers and ledger agree")
  @APIResponse(
      responseCode = "200",
      description = "对账结果 / What there is, and what does not agree, with its cause",
      content = @Content(schema = @Schema(implementation = CrossCheckView.class)))
  public CrossCheckView now() {
    return check.now();
  }
}
