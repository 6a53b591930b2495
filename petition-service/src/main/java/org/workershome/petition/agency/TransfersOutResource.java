package org.workershome.petition.agency;

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

/** An organ's side: what was sent to it, and its answers. */
@Path("/api/petition/agency/transfers-out")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  "agency-letters-and-visits",
  "agency-labour-inspection",
  "agency-justice",
  "agency-civil-affairs"
})
@Tag(name = "agencies")
class TransfersOutResource {
  private final AnswerTransfer transfers;
  private final Idempotency idempotency;

  TransfersOutResource(AnswerTransfer transfers, Idempotency idempotency) {
    this.transfers = transfers;
    this.idempotency = idempotency;
  }

  @GET
  @Operation(
      operationId = "listTransfersOut",
      summary = "转本机关的信访事项 / What unions sent to the organ, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = OrganTransferPageView.class)))
  public Response list(
      @QueryParam("open") @Nullable Boolean open,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    boolean openOnly = Boolean.TRUE.equals(open);
    return Pages.respond(transfers.list(openOnly, PageRequest.of(limit, cursor, openOnly)), uri);
  }

  @POST
  @Path("/{id}/acknowledgement")
  @Operation(operationId = "acknowledgeTransferOut", summary = "机关确认接收 / The organ has it")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已确认 / Acknowledged",
      content = @Content(schema = @Schema(implementation = OrganTransferView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "ORGAN_ANSWERED_OTHERWISE, IDEMPOTENCY_IN_PROGRESS")
  public Response acknowledge(
      @PathParam("id") UUID id, @NotNull @Valid AcknowledgementRequest request) {
    return idempotency.once(
        "acknowledgeTransferOut", request, () -> Reply.ok(transfers.acknowledge(id, request)));
  }

  @POST
  @Path("/{id}/refusal")
  @Operation(
      operationId = "refuseTransferOut",
      summary = "机关不予接收，说明理由 / The organ does not take it, and says why")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "未予接收 / Refused",
      content = @Content(schema = @Schema(implementation = OrganTransferView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "ORGAN_ANSWERED_OTHERWISE, IDEMPOTENCY_IN_PROGRESS")
  public Response refuse(@PathParam("id") UUID id, @NotNull @Valid RefusalRequest request) {
    return idempotency.once(
        "refuseTransferOut", request, () -> Reply.ok(transfers.refuse(id, request)));
  }

  @POST
  @Path("/{id}/feedback")
  @Operation(operationId = "feedBackTransferOut", summary = "机关反馈办理结果 / What came of it")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已反馈 / Told",
      content = @Content(schema = @Schema(implementation = OrganTransferView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "ORGAN_ANSWERED_OTHERWISE, IDEMPOTENCY_IN_PROGRESS")
  public Response feedBack(@PathParam("id") UUID id, @NotNull @Valid OrganFeedbackRequest request) {
    return idempotency.once(
        "feedBackTransferOut", request, () -> Reply.ok(transfers.feedBack(id, request)));
  }
}
