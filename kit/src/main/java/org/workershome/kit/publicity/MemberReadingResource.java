package org.workershome.kit.publicity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
 * Lists that only the signed-in members of a unit read: those of kinds whose place is UNIT, within
 * their period. A subclass stands at {@code @Path("/api/<service>/notices")}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class MemberReadingResource {
  private final ReadingDesk desk;

  protected MemberReadingResource(ReadingDesk desk) {
    this.desk = desk;
  }

  @GET
  @Operation(summary = "正在公示的名单，限本单位会员 / Lists that are shown now, for members of the unit")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = ShownPageView.class)))
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, PublicityPlace.UNIT, desk.union());
    return Pages.respond(desk.reading().list(PublicityPlace.UNIT, page), uri);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "查看名单 / Read a list that is shown")
  public ShownView one(@PathParam("id") UUID id) {
    return ShownView.of(desk.reading().one(id, PublicityPlace.UNIT));
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
    return PublicityDesk.page(desk.reading().one(id, PublicityPlace.UNIT));
  }

  @POST
  @Path("{id}/objections")
  @Operation(summary = "提出异议，实名或匿名 / Object, named or anonymous")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已收到 / Taken",
      content = @Content(schema = @Schema(implementation = ObjectionReceiptView.class)))
  @APIResponse(
      responseCode = "422",
      description = "OBJECTION_OUT_OF_PERIOD, IDEMPOTENCY_KEY_REUSED")
  @APIResponse(responseCode = "429", description = "TOO_MANY_REQUESTS")
  public Response object(
      @PathParam("id") UUID id, @NotNull @Valid ObjectionRequest request, @Context UriInfo uri) {
    return desk.raise()
        .online(id, PublicityPlace.UNIT, URI.create(uri.getRequestUri().getRawPath()), request);
  }
}
