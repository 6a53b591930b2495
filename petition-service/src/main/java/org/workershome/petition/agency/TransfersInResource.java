package org.workershome.petition.agency;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** An organ's side: what it transfers here, and how that stands. */
@Path("/api/petition/agency/transfers-in")
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
class TransfersInResource {
  private static final String PATH = "/api/petition/agency/transfers-in/";

  private final TakeTransferIn transfers;
  private final Idempotency idempotency;

  TransfersInResource(TakeTransferIn transfers, Idempotency idempotency) {
    this.transfers = transfers;
    this.idempotency = idempotency;
  }

  @POST
  @Operation(
      operationId = "transferIn",
      summary = "机关转送信访事项 / Transfer a petition; once for each of the organ's numbers")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Received",
      content = @Content(schema = @Schema(implementation = TransferInView.class)))
  @APIResponse(
      responseCode = "200",
      description = "此前已收到 / Received before",
      content = @Content(schema = @Schema(implementation = TransferInView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND: 不在本机关所在地 / no union of its place")
  @APIResponse(responseCode = "409", description = "REFERENCE_USED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "ACCUSATION_NOT_TAKEN_HERE, FEEDBACK_DAY_NOT_AHEAD, IDEMPOTENCY_KEY_REUSED")
  public Response transferIn(@NotNull @Valid TransferInRequest request) {
    return idempotency.once(
        "transferIn",
        request,
        () -> {
          var taken = transfers.take(request);
          return taken.isNew()
              ? Reply.created(URI.create(PATH + taken.view().id()), taken.view())
              : Reply.ok(taken.view());
        });
  }

  @GET
  @Operation(
      operationId = "listTransfersIn",
      summary = "本机关转送的信访事项 / What the organ transferred and how it stands, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = TransferInPageView.class)))
  public Response list(
      @QueryParam("reference") @Size(max = 100) @Nullable String reference,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(transfers.list(reference, PageRequest.of(limit, cursor, reference)), uri);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getTransferIn",
      summary = "转送事项的办理情况 / How a petition stands that the organ transferred")
  @APIResponse(
      responseCode = "200",
      description = "办理情况 / How it stands",
      content = @Content(schema = @Schema(implementation = TransferInView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public TransferInView read(@PathParam("id") UUID id) {
    return transfers.read(id);
  }
}
