package org.workershome.petition.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import java.util.Map;
import java.util.UUID;
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
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;
import org.workershome.petition.core.PetitionScope;

/** What becomes of bookings and visits. */
@Path("/api/reception-days/bookings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reception-days")
class VisitResource {
  private final VisitLists lists;
  private final ReadVisit read;
  private final ChangeBooking change;
  private final WriteRecord write;
  private final TakeLateVisitor late;
  private final Idempotency idempotency;
  private final CurrentCaller caller;

  VisitResource(
      VisitLists lists,
      ReadVisit read,
      ChangeBooking change,
      WriteRecord write,
      TakeLateVisitor late,
      Idempotency idempotency,
      CurrentCaller caller) {
    this.lists = lists;
    this.read = read;
    this.change = change;
    this.write = write;
    this.late = late;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "listReceptionBookings",
      summary = "预约和来访列表 / Bookings and visits: one's own, or those of one's union and below")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = ReceptionBookingPageView.class)))
  public Response list(
      @QueryParam("day") @Nullable UUID day,
      @QueryParam("state") @Nullable BookingState state,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, PetitionScope.of(caller.get()), day, state);
    return Pages.respond(lists.bookings(day, state, page).map(ReceptionBookingView::of), uri);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "getReceptionBooking", summary = "查看预约 / One booking or visit")
  @APIResponse(
      responseCode = "200",
      description = "预约 / The booking",
      content = @Content(schema = @Schema(implementation = ReceptionBookingDetailView.class)))
  public Response one(@PathParam("id") UUID id) {
    ReadVisit.Found found = read.booking(id);
    return Response.ok(found.view()).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("/{id}/cancellation")
  @RolesAllowed({"worker", "petition-officer"})
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "cancelReceptionBooking",
      summary = "取消预约 / A booking is let go; its place is free for others")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已取消 / Let go",
      content = @Content(schema = @Schema(implementation = ReceptionBookingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_BOOKING_MOVE, SLOT_IS_PAST, IDEMPOTENCY_IN_PROGRESS")
  public Response cancel(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return idempotency.once(
        "cancelReceptionBooking", Map.of("id", id), () -> changed(change.cancel(id, ifMatch)));
  }

  @POST
  @Path("/{id}/rebooking")
  @RolesAllowed({"worker", "petition-officer"})
  @Operation(
      operationId = "rebookReception",
      summary = "改约 / A booking moves to another slot; who gets none keeps what he has")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已改约 / Moved",
      content = @Content(schema = @Schema(implementation = ReceptionBookingView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "ILLEGAL_BOOKING_MOVE, DAY_NOT_OPEN, DAY_CANCELLED, SLOT_IS_PAST, SLOT_FULL,"
              + " BOOKED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  public Response rebook(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RebookingRequest request) {
    return idempotency.once(
        "rebookReception",
        request,
        () -> {
          Booking moved = change.rebook(id, ifMatch, request.slotId());
          return Reply.created(
                  URI.create("/api/reception-days/bookings/" + moved.id()),
                  ReceptionBookingView.of(moved))
              .etag(ETags.of(moved.version()));
        });
  }

  @POST
  @Path("/{id}/no-show")
  @RolesAllowed("petition-officer")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "markReceptionNoShow", summary = "登记未到 / Nobody came")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已登记 / Written down",
      content = @Content(schema = @Schema(implementation = ReceptionBookingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_BOOKING_MOVE, DAY_NOT_REACHED, IDEMPOTENCY_IN_PROGRESS")
  public Response noShow(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return idempotency.once(
        "markReceptionNoShow", Map.of("id", id), () -> changed(change.noShow(id, ifMatch)));
  }

  @POST
  @Path("/{id}/late-arrival")
  @RolesAllowed("petition-officer")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "takeLateVisitor",
      summary = "登记迟到 / Who had booked has come after his time")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已登记，排在准时来访人之后 / Written down; he is heard after those in time",
      content = @Content(schema = @Schema(implementation = ReceptionBookingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_BOOKING_MOVE, NOT_LATE, DAY_NOT_OPEN, IDEMPOTENCY_IN_PROGRESS")
  public Response lateArrival(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return idempotency.once(
        "takeLateVisitor", Map.of("id", id), () -> changed(late.handle(id, ifMatch)));
  }

  @POST
  @Path("/{id}/record")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "writeReceptionRecord",
      summary = "填写接待记录 / Write the record sheet of a visit")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已记录 / Written",
      content = @Content(schema = @Schema(implementation = ReceptionRecordView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "ILLEGAL_BOOKING_MOVE, DAY_NOT_REACHED, RECORDED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, ACCUSATION_NOT_TAKEN_HERE, IDEMPOTENCY_KEY_REUSED")
  public Response record(@PathParam("id") UUID id, @NotNull @Valid ReceptionRecordRequest request) {
    return idempotency.once(
        "writeReceptionRecord",
        request,
        () -> {
          ReceptionRecord written = write.handle(id, request);
          return Reply.created(
                  URI.create("/api/reception-days/records/" + written.id()), written.view())
              .etag(ETags.of(written.version()));
        });
  }

  private static Reply changed(Booking booking) {
    return Reply.ok(ReceptionBookingView.of(booking)).etag(ETags.of(booking.version()));
  }
}
