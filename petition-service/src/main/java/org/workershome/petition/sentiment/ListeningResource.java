package org.workershome.petition.sentiment;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** Sources and hot spots of a panel. */
@Path("/api/sentiment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "sentiment")
class ListeningResource {
  private final RecordListening record;
  private final Idempotency idempotency;

  ListeningResource(RecordListening record, Idempotency idempotency) {
    this.record = record;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/panels/{id}/sources")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "addSentimentSource", summary = "登记收集渠道 / Enter where it was listened")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Entered",
      content = @Content(schema = @Schema(implementation = SourceView.class)))
  public Response source(@PathParam("id") UUID id, @NotNull @Valid SourceRequest request) {
    return idempotency.once(
        "addSentimentSource",
        request,
        () ->
            Reply.created(
                URI.create("/api/sentiment/panels/" + id + "/sources"),
                record.source(id, request)));
  }

  @GET
  @Path("/panels/{id}/sources")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "listSentimentSources", summary = "收集渠道 / The sources of a panel")
  public SourcesView sources(@PathParam("id") UUID id) {
    return record.sources(id);
  }

  @POST
  @Path("/panels/{id}/hot-spots")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "addHotSpot", summary = "登记热点 / Enter what many spoke of")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Entered",
      content = @Content(schema = @Schema(implementation = HotSpotView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_PANEL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  public Response hotSpot(@PathParam("id") UUID id, @NotNull @Valid HotSpotRequest request) {
    return idempotency.once(
        "addHotSpot",
        request,
        () ->
            Reply.created(
                URI.create("/api/sentiment/panels/" + id + "/hot-spots"),
                record.hotSpot(id, request)));
  }

  @GET
  @Path("/panels/{id}/hot-spots")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "listHotSpots", summary = "热点 / The hot spots of a panel")
  public HotSpotsView hotSpots(@PathParam("id") UUID id) {
    return record.hotSpots(id);
  }
}
