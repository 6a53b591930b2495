package org.workershome.petition.sponsorship;

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

/** A leader takes several cases in charge at once. */
@Path("/api/petition/bulk/sponsorships")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("leader")
@RunOnVirtualThread
@Tag(name = "work lists")
class BulkSponsorshipResource {
  private static final String ACTION = "petition-sponsored";

  private final SponsorCase sponsor;
  private final BulkActions bulk;
  private final Idempotency idempotency;

  BulkSponsorshipResource(SponsorCase sponsor, BulkActions bulk, Idempotency idempotency) {
    this.sponsor = sponsor;
    this.bulk = bulk;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/preview")
  @Operation(
      operationId = "previewBulkSponsorship",
      summary = "批量包案预览 / What it would do to each case, and why not")
  @APIResponse(responseCode = "200", description = "预览 / The preview")
  public BulkPreviewView preview(@NotNull @Valid BulkSponsorshipRequest request) {
    return bulk.preview(ACTION, request.sponsorship(), request.cases(), deed(request));
  }

  @POST
  @Operation(operationId = "runBulkSponsorship", summary = "批量包案 / Take several cases in charge")
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
  public Response run(@NotNull @Valid BulkSponsorshipRequest request) {
    return idempotency.once(
        "runBulkSponsorship",
        request,
        () ->
            Reply.ok(
                bulk.run(
                    ACTION,
                    request.sponsorship(),
                    request.cases(),
                    request.token(),
                    deed(request))));
  }

  private BulkActions.Deed deed(BulkSponsorshipRequest request) {
    return (petition, ifMatch) -> sponsor.take(petition, ifMatch, request.sponsorship());
  }
}
