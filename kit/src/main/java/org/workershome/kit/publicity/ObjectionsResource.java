package org.workershome.kit.publicity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/**
 * Objections for staff: whoever handles the list sees that there are some and what came of them;
 * the screening union sees what was written, and screens. A subclass stands at
 * {@code @Path("/api/<service>/publicities/{id}/objections")}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class ObjectionsResource {
  private final ObjectionDesk desk;

  protected ObjectionsResource(ObjectionDesk desk) {
    this.desk = desk;
  }

  @GET
  @Operation(summary = "异议列表，不含异议人 / Objections, without a word of who objected")
  public List<ObjectionView> list(@PathParam("id") UUID id) {
    return QuarkusTransaction.joiningExisting().call(() -> desk.screen().list(id));
  }

  @POST
  @Path("paper")
  @Operation(summary = "录入书面异议 / Enter an objection from paper")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已录入 / Taken",
      content = @Content(schema = @Schema(implementation = ObjectionReceiptView.class)))
  @APIResponse(
      responseCode = "422",
      description = "OBJECTION_OUT_OF_PERIOD, IDEMPOTENCY_KEY_REUSED")
  public Response paper(
      @PathParam("id") UUID id,
      @NotNull @Valid PaperObjectionRequest request,
      @Context UriInfo uri) {
    URI self = URI.create(uri.getRequestUri().getRawPath());
    return desk.idempotency()
        .once("enterObjection", request, () -> desk.raise().paper(id, request, self));
  }

  @GET
  @Path("{objection}")
  @Operation(summary = "查看异议全文，仅限核查工会 / Read an objection, for the screening union only")
  @APIResponse(
      responseCode = "200",
      description = "异议 / The objection",
      content = @Content(schema = @Schema(implementation = ObjectionDetailView.class)))
  public Response open(@PathParam("id") UUID id, @PathParam("objection") UUID objection) {
    ObjectionDetailView detail =
        QuarkusTransaction.joiningExisting().call(() -> desk.screen().open(id, objection));
    return Response.ok(detail).header("ETag", ETags.of(detail.objection().version())).build();
  }

  @POST
  @Path("{objection}/screening")
  @Operation(summary = "核查异议 / Say whether an objection holds")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已核查 / Screened",
      content = @Content(schema = @Schema(implementation = ObjectionView.class)))
  @APIResponse(
      responseCode = "409",
      description = "OBJECTION_SCREENED, ILLEGAL_PUBLICITY_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "SCREENER_NOT_APART, LIST_NOT_FIT_TO_SHOW, IDEMPOTENCY_KEY_REUSED")
  public Response screen(
      @PathParam("id") UUID id,
      @PathParam("objection") UUID objection,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ScreeningRequest request) {
    return desk.idempotency()
        .once(
            "screenObjection",
            request,
            () -> {
              ObjectionView screened = desk.screen().screen(id, objection, ifMatch, request);
              return Reply.ok(screened).etag(ETags.of(screened.version()));
            });
  }
}
