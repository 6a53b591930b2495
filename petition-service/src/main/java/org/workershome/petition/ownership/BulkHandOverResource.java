package org.workershome.petition.ownership;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.petition.core.BulkActions;
import org.workershome.petition.core.BulkPreviewView;
import org.workershome.petition.core.BulkResultView;

/** Several cases are offered to a colleague at once. */
@Path("/api/petition/bulk/hand-overs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"petition-officer", "case-handler", "leader"})
@RunOnVirtualThread
@Tag(name = "work lists")
class BulkHandOverResource {
  private static final String ACTION = "petition-hand-over-offered";

  private final HandOver handOver;
  private final BulkActions bulk;
  private final Idempotency idempotency;

  BulkHandOverResource(HandOver handOver, BulkActions bulk, Idempotency idempotency) {
    this.handOver = handOver;
    this.bulk = bulk;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/preview")
  @Operation(
      operationId = "previewBulkHandOver",
      summary = "批量移交预览 / What it would do to each case, and why not")
  @APIResponse(responseCode = "200", description = "预览 / The preview")
  public BulkPreviewView preview(@NotNull @Valid BulkHandOverRequest request) {
    return bulk.preview(ACTION, request.handOver(), request.cases(), deed(request));
  }

  @POST
  @Operation(operationId = "runBulkHandOver", summary = "批量移交 / Offer several cases to a colleague")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "逐件结果 / What became of each case",
      content = @Content(schema = @Schema(implementation = BulkResultView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "BULK_NOT_PREVIEWED, IDEMPOTENCY_KEY_REUSED")
  public Response run(@NotNull @Valid BulkHandOverRequest request) {
    return idempotency.once(
        "runBulkHandOver",
        request,
        () ->
            Reply.ok(
                bulk.run(
                    ACTION, request.handOver(), request.cases(), request.token(), deed(request))));
  }

  private BulkActions.Deed deed(BulkHandOverRequest request) {
    return (petition, ifMatch) -> handOver.offer(petition, ifMatch, request.handOver());
  }
}
