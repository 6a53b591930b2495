package org.workershome.petition.sentiment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The numbers of a panel, where each comes from, and what has changed since it was approved. */
@Path("/api/sentiment")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "sentiment")
class PanelNumbersResource {
  private final RollUp rollUp;

  PanelNumbersResource(RollUp rollUp) {
    this.rollUp = rollUp;
  }

  @GET
  @Path("/panels/{id}/roll-up")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "rollUpSentimentPanel",
      summary = "研判汇总 / Numbers of a panel and which unions below have reported")
  public RollUpView rollUp(@PathParam("id") UUID id) {
    return rollUp.of(id);
  }

  @GET
  @Path("/panels/{id}/differences")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "compareSentimentPanel",
      summary = "批准后的变化 / What has changed since a panel was approved")
  @APIResponse(responseCode = "200", description = "变化 / The differences")
  @APIResponse(responseCode = "409", description = "ILLEGAL_PANEL_MOVE")
  public DifferencesView differences(@PathParam("id") UUID id) {
    return rollUp.differences(id);
  }

  @GET
  @Path("/panels/{id}/figures/{figure}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "traceSentimentFigure",
      summary = "数字溯源 / The records behind a number of a panel")
  public PanelTraceView trace(@PathParam("id") UUID id, @PathParam("figure") PanelFigure figure) {
    return rollUp.trace(id, figure);
  }
}
