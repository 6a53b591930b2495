package org.workershome.petition.sentiment;

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

/** How long unions have for their panels, and below how many answers nothing is shown. */
@Path("/api/sentiment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "sentiment")
class SentimentTermResource {
  private final SetSentimentTerm terms;
  private final Idempotency idempotency;

  SentimentTermResource(SetSentimentTerm terms, Idempotency idempotency) {
    this.terms = terms;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/terms")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "getSentimentTerms", summary = "研判配置 / Terms of the caller's union")
  public SentimentTermsView get() {
    return terms.inForce();
  }

  @POST
  @Path("/terms")
  @RolesAllowed("leader")
  @Operation(
      operationId = "setSentimentTerms",
      summary = "设置研判配置 / Set terms of one's own union from a day on")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已设置 / Set",
      content = @Content(schema = @Schema(implementation = SentimentTermView.class)))
  @APIResponse(responseCode = "409", description = "TERM_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "TERM_IN_THE_PAST, IDEMPOTENCY_KEY_REUSED")
  public Response set(@NotNull @Valid SentimentTermRequest request) {
    return idempotency.once(
        "setSentimentTerms",
        request,
        () -> Reply.created(URI.create("/api/sentiment/terms"), terms.set(request)));
  }
}
