package org.workershome.petition.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** What is too small to be told, by union and day. */
@Path("/api/petition/statistics/terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "figures")
class FigureTermResource {
  private final SetFigureTerm terms;
  private final Idempotency idempotency;

  FigureTermResource(SetFigureTerm terms, Idempotency idempotency) {
    this.terms = terms;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "getFigureTerms", summary = "统计配置 / Terms of the statistics")
  public FigureTermView terms() {
    return terms.inForce();
  }

  @POST
  @RolesAllowed("leader")
  @Operation(
      operationId = "setFigureTerms",
      summary = "设置统计配置 / Set terms of the statistics of one's own union from a day on")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已设置 / Set",
      content = @Content(schema = @Schema(implementation = FigureTermView.class)))
  @APIResponse(responseCode = "409", description = "FIGURE_TERM_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "FIGURE_TERM_IN_THE_PAST, IDEMPOTENCY_KEY_REUSED")
  public Response set(@NotNull @Valid FigureTermRequest request) {
    return idempotency.once(
        "setFigureTerms",
        request,
        () -> Reply.created(URI.create("/api/petition/statistics/terms"), terms.set(request)));
  }
}
