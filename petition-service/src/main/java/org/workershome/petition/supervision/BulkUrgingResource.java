package org.workershome.petition.supervision;

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

/** Several cases are urged (督办) at once. */
@Path("/api/petition/bulk/urgings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"leader", "petition-officer"})
@RunOnVirtualThread
@Tag(name = "work lists")
class BulkUrgingResource {
  private static final String ACTION = "petition-urged";

  private final UrgePetition urge;
  private final BulkActions bulk;
  private final Idempotency idempotency;

  BulkUrgingResource(UrgePetition urge, BulkActions bulk, Idempotency idempotency) {
    this.urge = urge;
    this.bulk = bulk;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/preview")
  @Operation(
      operationId = "previewBulkUrging",
      summary = "批量督办预览 / What it would do to each case, and why not")
  @APIResponse(responseCode = "200", description = "预览 / The preview")
  public BulkPreviewView preview(@NotNull @Valid BulkUrgingRequest request) {
    return bulk.preview(ACTION, request.urging(), request.cases(), deed(request));
  }

  @POST
  @Operation(operationId = "runBulkUrging", summary = "批量督办 / Urge several cases")
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
  public Response run(@NotNull @Valid BulkUrgingRequest request) {
    return idempotency.once(
        "runBulkUrging",
        request,
        () ->
            Reply.ok(
                bulk.run(
                    ACTION, request.urging(), request.cases(), request.token(), deed(request))));
  }

  private BulkActions.Deed deed(BulkUrgingRequest request) {
    return (petition, ifMatch) -> urge.urge(petition, ifMatch, request.urging());
  }
}
