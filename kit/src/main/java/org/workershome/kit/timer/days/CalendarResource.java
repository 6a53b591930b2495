package org.workershome.kit.timer.days;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * The working days of each year: everybody with a token reads them, the administrator of the root
 * union publishes a new one or revises one. One service gives it an address by a subclass with
 * {@code @Path("/api/<service>/calendar")}; what is imported there reaches the others by the topic
 * of the register.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class CalendarResource {
  private final CalendarYears years;
  private final ImportYear imports;
  private final Idempotency idempotency;

  /** The beans of this room. */
  protected CalendarResource(CalendarDesk desk) {
    this.years = desk.years();
    this.imports = desk.imports();
    this.idempotency = desk.idempotency();
  }

  @RolesAllowed({"staff", "worker"})
  @GET
  @Operation(summary = "在册的年度放假安排 / The years on file")
  public List<CalendarYearView> list() {
    return years.onFile().all().stream().map(CalendarYearView::summary).toList();
  }

  @RolesAllowed({"staff", "worker"})
  @GET
  @Path("{year}")
  @Operation(summary = "某年度放假安排 / The days of one year")
  @APIResponse(
      responseCode = "200",
      description = "放假安排 / The year",
      content = @Content(schema = @Schema(implementation = CalendarYearView.class)))
  public Response get(@PathParam("year") int year) {
    StoredYear stored =
        years
            .onFile()
            .year(year)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    return Response.ok(CalendarYearView.whole(stored, null))
        .header("ETag", ETags.of(stored.version()))
        .build();
  }

  @POST
  @Path("{year}")
  @RolesAllowed("system-admin")
  @Operation(summary = "导入新年度放假安排 / Publish a year")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已导入 / Published",
      content = @Content(schema = @Schema(implementation = CalendarYearView.class)))
  @APIResponse(responseCode = "409", description = "YEAR_ON_FILE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "YEAR_BEFORE_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response publish(
      @PathParam("year") int year,
      @NotNull @Valid CalendarYearRequest request,
      @Context UriInfo uri) {
    return idempotency.once(
        "publishCalendarYear",
        request,
        () -> {
          CalendarYearView done = imports.publish(year, request);
          return Reply.created(uri.getAbsolutePath(), done).etag(ETags.of(done.version()));
        });
  }

  @PUT
  @Path("{year}")
  @RolesAllowed("system-admin")
  @Operation(summary = "修订年度放假安排 / Revise a year")
  @APIResponse(
      responseCode = "200",
      description = "已修订 / Revised",
      content = @Content(schema = @Schema(implementation = CalendarYearView.class)))
  public Response revise(
      @PathParam("year") int year,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CalendarYearRequest request) {
    CalendarYearView done =
        QuarkusTransaction.requiringNew().call(() -> imports.revise(year, ifMatch, request));
    return Response.ok(done).header("ETag", ETags.of(done.version())).build();
  }

  @POST
  @Path("{year}/preview")
  @RolesAllowed("system-admin")
  @Operation(summary = "试算：哪些期限会变动 / Which due dates would move")
  @APIResponse(
      responseCode = "200",
      description = "试算结果 / What would move",
      content = @Content(schema = @Schema(implementation = CalendarPreviewView.class)))
  @APIResponse(responseCode = "422", description = "YEAR_BEFORE_MISSING")
  public CalendarPreviewView preview(
      @PathParam("year") int year, @NotNull @Valid CalendarYearRequest request) throws Exception {
    return imports.preview(year, request);
  }
}
