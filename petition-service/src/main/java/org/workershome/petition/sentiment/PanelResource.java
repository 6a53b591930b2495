package org.workershome.petition.sentiment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.paging.Pages;
import org.workershome.petition.core.Reach;

/** Quarterly panels: opened, filled in, submitted, approved by somebody else, rolled up. */
@Path("/api/sentiment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "sentiment")
class PanelResource {
  private final MovePanel move;
  private final ReadPanels read;
  private final Idempotency idempotency;
  private final Clock clock;

  PanelResource(MovePanel move, ReadPanels read, Idempotency idempotency, Clock clock) {
    this.move = move;
    this.read = read;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @POST
  @Path("/panels")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "openSentimentPanel", summary = "建立季度研判 / Open a quarterly panel")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已建立 / Opened",
      content = @Content(schema = @Schema(implementation = PanelView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "409", description = "PANEL_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "QUARTER_NOT_BEGUN, IDEMPOTENCY_KEY_REUSED")
  public Response open(@NotNull @Valid PanelRequest request) {
    return idempotency.once(
        "openSentimentPanel",
        request,
        () -> {
          Panel panel = move.open(request);
          return Reply.created(URI.create("/api/sentiment/panels/" + panel.id()), view(panel))
              .etag(ETags.of(panel.version()));
        });
  }

  @GET
  @Path("/panels")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "listSentimentPanels", summary = "季度研判列表 / List panels, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = PanelPageView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response list(
      @QueryParam("union") @Pattern(regexp = Reach.PATH) @Nullable String union,
      @QueryParam("state") @Nullable PanelState state,
      @QueryParam("year") @Nullable Integer year,
      @QueryParam("quarter") @Nullable Integer quarter,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(
        read.list(union, new PanelFilter(state, year, quarter), limit, cursor), uri);
  }

  @GET
  @Path("/panels/{id}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "getSentimentPanel", summary = "查看季度研判 / Read a panel")
  @APIResponse(
      responseCode = "200",
      description = "研判 / The panel",
      content = @Content(schema = @Schema(implementation = PanelView.class)))
  public Response one(@PathParam("id") UUID id) {
    Panel panel = read.one(id);
    return Response.ok(view(panel)).header("ETag", ETags.of(panel.version())).build();
  }

  @GET
  @Path("/panels/{id}/moves")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "listSentimentPanelMoves",
      summary = "研判办理经过 / Who moved a panel, oldest first")
  public List<PanelMoveView> moves(@PathParam("id") UUID id) {
    return read.moves(id);
  }

  @PUT
  @Path("/panels/{id}/content")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "writeSentimentPanel", summary = "填写研判内容 / Write what a panel says")
  @APIResponse(
      responseCode = "200",
      description = "已保存 / Written",
      content = @Content(schema = @Schema(implementation = PanelView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_PANEL_MOVE")
  @Transactional
  public Response content(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PanelContentRequest request) {
    Panel panel = move.content(id, ifMatch, request);
    return Response.ok(view(panel)).header("ETag", ETags.of(panel.version())).build();
  }

  @POST
  @Path("/panels/{id}/submission")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "submitSentimentPanel", summary = "报送研判 / Submit a panel")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已报送 / Submitted",
      content = @Content(schema = @Schema(implementation = PanelView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_PANEL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "QUARTER_NOT_OVER, PANEL_INCOMPLETE, ZERO_REPORT_HAS_RECORDS, IDEMPOTENCY_KEY_REUSED")
  public Response submit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PanelDecisionRequest request) {
    return moved("submitSentimentPanel", request, () -> move.submit(id, ifMatch));
  }

  @POST
  @Path("/panels/{id}/approval")
  @RolesAllowed("leader")
  @Operation(
      operationId = "approveSentimentPanel",
      summary = "批准研判 / Approve a panel and freeze it")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已批准 / Approved",
      content = @Content(schema = @Schema(implementation = PanelView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_PANEL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PANEL, PANEL_INCOMPLETE, ZERO_REPORT_HAS_RECORDS, IDEMPOTENCY_KEY_REUSED")
  public Response approve(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PanelDecisionRequest request) {
    return moved("approveSentimentPanel", request, () -> move.approve(id, ifMatch, request));
  }

  @POST
  @Path("/panels/{id}/return")
  @RolesAllowed("leader")
  @Operation(operationId = "returnSentimentPanel", summary = "退回研判 / Send a panel back")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已退回 / Sent back",
      content = @Content(schema = @Schema(implementation = PanelView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_PANEL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  public Response sendBack(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PanelReturnRequest request) {
    return moved("returnSentimentPanel", request, () -> move.sendBack(id, ifMatch, request));
  }

  private Response moved(String operation, Object request, Supplier<Panel> work) {
    return idempotency.once(
        operation,
        request,
        () -> {
          Panel panel = work.get();
          return Reply.ok(view(panel)).etag(ETags.of(panel.version()));
        });
  }

  private PanelView view(Panel panel) {
    return PanelView.of(panel, LocalDate.ofInstant(clock.instant(), Clocks.ZONE));
  }
}
