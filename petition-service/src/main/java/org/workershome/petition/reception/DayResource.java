package org.workershome.petition.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.LocalDate;
import java.util.Map;
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
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** The roster, and what is decided about one day. */
@Path("/api/reception-days")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reception-days")
class DayResource {
  private final ReadDays read;
  private final ChooseLeader choose;
  private final EndDay end;
  private final Idempotency idempotency;

  DayResource(ReadDays read, ChooseLeader choose, EndDay end, Idempotency idempotency) {
    this.read = read;
    this.choose = choose;
    this.end = end;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "listReceptionDays",
      summary = "接待日安排 / The roster of reception days, the latest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = ReceptionDayPageView.class)))
  public Response list(
      @QueryParam("union") @Pattern(regexp = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}")
          @Nullable String union,
      @QueryParam("from") @Nullable LocalDate from,
      @QueryParam("to") @Nullable LocalDate to,
      @QueryParam("state") @Nullable DayState state,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    var filter = new DayLists.Filter(union == null ? null : new UnionPath(union), from, to, state);
    PageRequest page = PageRequest.of(limit, cursor, union, from, to, state);
    return Pages.respond(read.list(filter, page), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "getReceptionDay",
      summary = "查看接待日及余位 / One reception day, with its slots and the places left")
  @APIResponse(
      responseCode = "200",
      description = "接待日 / The day",
      content = @Content(schema = @Schema(implementation = ReceptionDayDetailView.class)))
  public Response one(@PathParam("id") UUID id) {
    ReadDays.Found found = read.one(id);
    return Response.ok(found.view()).header("ETag", ETags.of(found.version())).build();
  }

  @PUT
  @Path("/{id}/arrangement")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "arrangeReceptionDay",
      summary = "安排接待日 / Say who receives on a planned day, and where and how")
  @APIResponse(
      responseCode = "200",
      description = "已安排 / Arranged",
      content = @Content(schema = @Schema(implementation = ReceptionDayView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_DAY_MOVE")
  @APIResponse(responseCode = "422", description = "LEADER_NOT_OF_UNION")
  public Response arrange(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DayArrangementRequest request) {
    ReceptionDay day = choose.arrange(id, ifMatch, request);
    return Response.ok(ReceptionDayView.of(day, true))
        .header("ETag", ETags.of(day.version()))
        .build();
  }

  @POST
  @Path("/{id}/swap")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "swapReceptionLeader",
      summary = "调换接待领导 / Somebody stands in on a published day, or two exchange their days")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已调换 / Swapped",
      content = @Content(schema = @Schema(implementation = ReceptionDayView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_DAY_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "LEADER_NOT_OF_UNION, LEADER_UNCHANGED, LEADER_OF_ANOTHER_DAY, IDEMPOTENCY_KEY_REUSED")
  public Response swap(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SwapRequest request) {
    return once("swapReceptionLeader", request, () -> choose.swap(id, ifMatch, request));
  }

  @GET
  @Path("/{id}/swaps")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listReceptionSwaps", summary = "调换记录 / Who stood in for whom, and why")
  @APIResponse(responseCode = "200", description = "调换记录 / The swaps, the oldest first")
  public ReceptionSwapsView swaps(@PathParam("id") UUID id) {
    return choose.swaps(id);
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "cancelReceptionDay",
      summary = "取消接待日 / Call a day off; everybody who booked is told")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已取消 / Called off",
      content = @Content(schema = @Schema(implementation = ReceptionDayView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_DAY_MOVE, IDEMPOTENCY_IN_PROGRESS")
  public Response cancel(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReceptionReasonRequest request) {
    return once(
        "cancelReceptionDay", request, () -> end.cancel(id, ifMatch, request.reason().strip()));
  }

  @POST
  @Path("/{id}/closing")
  @RolesAllowed("petition-officer")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "closeReceptionDay",
      summary = "结束接待日 / The day was held; who did not come is a no-show")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已结束 / Held",
      content = @Content(schema = @Schema(implementation = ReceptionDayView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_DAY_MOVE, DAY_NOT_REACHED, RECORDS_MISSING, IDEMPOTENCY_IN_PROGRESS")
  public Response close(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return once("closeReceptionDay", Map.of("id", id), () -> end.close(id, ifMatch));
  }

  private Response once(String operation, Object body, Supplier<ReceptionDay> decision) {
    return idempotency.once(
        operation,
        body,
        () -> {
          ReceptionDay day = decision.get();
          return Reply.ok(ReceptionDayView.of(day, true)).etag(ETags.of(day.version()));
        });
  }
}
