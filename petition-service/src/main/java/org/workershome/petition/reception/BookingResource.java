package org.workershome.petition.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** Books places on a day, and lets in who comes without one. */
@Path("/api/reception-days")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reception-days")
class BookingResource {
  private final BookPlace book;
  private final Idempotency idempotency;

  BookingResource(BookPlace book, Idempotency idempotency) {
    this.book = book;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/{day}/bookings")
  @RolesAllowed("worker")
  @Operation(operationId = "bookReception", summary = "本人预约接待 / A worker books a place for himself")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已预约 / Booked",
      content = @Content(schema = @Schema(implementation = ReceptionBookingView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "DAY_NOT_OPEN, DAY_CANCELLED, BY_INVITATION, SLOT_IS_PAST, SLOT_FULL, BOOKED_BEFORE,"
              + " IDEMPOTENCY_IN_PROGRESS")
  public Response book(
      @PathParam("day") UUID day, @NotNull @Valid ReceptionBookingRequest request) {
    return idempotency.once("bookReception", request, () -> created(book.forHimself(day, request)));
  }

  @POST
  @Path("/{day}/counter-bookings")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "bookReceptionAtCounter",
      summary = "窗口代为预约 / An officer books a place on behalf of a worker")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已预约 / Booked",
      content = @Content(schema = @Schema(implementation = ReceptionBookingView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "DAY_NOT_OPEN, DAY_CANCELLED, SLOT_IS_PAST, SLOT_FULL, BOOKED_BEFORE,"
              + " IDEMPOTENCY_IN_PROGRESS")
  public Response bookAtTheCounter(
      @PathParam("day") UUID day, @NotNull @Valid CounterBookingRequest request) {
    return idempotency.once(
        "bookReceptionAtCounter", request, () -> created(book.atTheCounter(day, request)));
  }

  @POST
  @Path("/{day}/walk-ins")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "admitReceptionWalkIn",
      summary = "登记临时来访 / Somebody comes on the day without a booking")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Let in",
      content = @Content(schema = @Schema(implementation = ReceptionBookingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "NOT_TODAY, DAY_CANCELLED, BOOKED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  public Response walkIn(@PathParam("day") UUID day, @NotNull @Valid WalkInRequest request) {
    return idempotency.once(
        "admitReceptionWalkIn", request, () -> created(book.walkedIn(day, request)));
  }

  private static Reply created(Booking booking) {
    return Reply.created(
            URI.create("/api/reception-days/bookings/" + booking.id()),
            ReceptionBookingView.of(booking))
        .etag(ETags.of(booking.version()));
  }
}
