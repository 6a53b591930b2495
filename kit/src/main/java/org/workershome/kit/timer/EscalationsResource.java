package org.workershome.kit.timer;

import jakarta.annotation.security.RolesAllowed;
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
import org.workershome.kit.paging.Pages;

/**
 * What I was told of: a person of the staff reads his own, and says that he knows. A service gives
 * it an address by a subclass with {@code @Path("/api/<service>/escalations")}.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class EscalationsResource {
  private final ToldEscalations told;

  protected EscalationsResource(ToldEscalations told) {
    this.told = told;
  }

  @GET
  @RolesAllowed("staff")
  @Operation(summary = "待本人知悉的督办事项，新的在前 / What I was told of, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = EscalationPageView.class)))
  public Response list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(told.open(told.page(limit, cursor)), uri);
  }

  @POST
  @Path("{id}/acknowledgement")
  @RolesAllowed("staff")
  @Operation(summary = "知悉 / I know of it")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已知悉 / Noted",
      content = @Content(schema = @Schema(implementation = EscalationView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response acknowledge(@PathParam("id") UUID id) {
    return told.seen(id);
  }
}
