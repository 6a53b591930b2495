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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/**
 * Publicities for the staff who handle them. A service gives them an address by a subclass with
 * {@code @Path("/api/<service>/publicities")}, and beside it one of {@link ObjectionsResource}. Who
 * may do what is said by each list's {@link PublicityKind}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class PublicityResource {
  private final PublicityDesk desk;

  protected PublicityResource(PublicityDesk desk) {
    this.desk = desk;
  }

  @POST
  @Path("preview")
  @Operation(summary = "预览将公示的内容，不保存 / Show exactly what would be published, and store nothing")
  public PreviewView preview(@NotNull @Valid FreezeRequest request) {
    return QuarkusTransaction.joiningExisting().call(() -> desk.preview(request));
  }

  @POST
  @Operation(summary = "冻结名单 / Freeze a list")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已冻结 / Frozen",
      content = @Content(schema = @Schema(implementation = PublicityView.class)))
  @APIResponse(responseCode = "409", description = "PUBLICITY_ON_FILE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "LIST_NOT_FIT_TO_SHOW, LIST_UNCHANGED, NO_SCREENING_UNION, IDEMPOTENCY_KEY_REUSED")
  public Response freeze(@NotNull @Valid FreezeRequest request, @Context UriInfo uri) {
    return desk.freeze(request, uri);
  }

  @GET
  @Operation(summary = "公示列表 / List publicities, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = PublicityPageView.class)))
  public Response list(
      @QueryParam("state") @Nullable PublicityState state,
      @QueryParam("screening") boolean screening,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, desk.union(), state, screening);
    return Pages.respond(desk.list(screening, state, page), uri);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "查看公示 / Read a publicity, its rounds and its outcome")
  @APIResponse(
      responseCode = "200",
      description = "公示 / The publicity",
      content = @Content(schema = @Schema(implementation = PublicityDetailView.class)))
  public Response get(@PathParam("id") UUID id) {
    return desk.get(id);
  }

  @GET
  @Path("{id}/list")
  @Operation(summary = "查看名单 / Read the frozen list")
  public ShownView lines(@PathParam("id") UUID id) {
    return ShownView.of(desk.shown(id));
  }

  @GET
  @Path("{id}/notice")
  @Produces("text/html;charset=UTF-8")
  @Operation(summary = "可打印的公示单 / The notice to be printed")
  @APIResponse(
      responseCode = "200",
      description = "网页 / A page of HTML",
      content = @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)))
  public Response notice(@PathParam("id") UUID id) {
    return PublicityDesk.page(desk.shown(id));
  }

  @POST
  @Path("{id}/rounds")
  @Operation(summary = "重新冻结名单 / Freeze the list anew")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已冻结 / Frozen",
      content = @Content(schema = @Schema(implementation = PublicityView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_PUBLICITY_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "LIST_NOT_FIT_TO_SHOW, LIST_UNCHANGED, OBJECTIONS_OPEN, NO_SCREENING_UNION, IDEMPOTENCY_KEY_REUSED")
  public Response freezeAgain(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Context UriInfo uri) {
    return desk.freezeAgain(id, ifMatch, uri);
  }

  @POST
  @Path("{id}/publication")
  @Operation(summary = "开始公示 / Publish the frozen list")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已公示 / Published",
      content = @Content(schema = @Schema(implementation = PublicityView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_PUBLICITY_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "PERIOD_TOO_SHORT, LIST_OUTDATED, IDEMPOTENCY_KEY_REUSED")
  public Response publish(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid PublicationRequest request) {
    return desk.publish(id, ifMatch, request);
  }

  @POST
  @Path("{id}/extension")
  @Operation(summary = "延长公示期 / Let the period end later")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已延长 / Extended",
      content = @Content(schema = @Schema(implementation = PublicityView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_PUBLICITY_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "PERIOD_NEVER_SHORTENED, IDEMPOTENCY_KEY_REUSED")
  public Response extend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExtensionRequest request) {
    return desk.extend(id, ifMatch, request);
  }
}
