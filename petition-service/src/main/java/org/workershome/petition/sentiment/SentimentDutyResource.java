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

/** Which unions owe a panel each quarter; the panels that they owe are opened by themselves. */
@Path("/api/sentiment/duties")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "sentiment")
class SentimentDutyResource {
  private static final String AT = "/api/sentiment/duties";

  private final SetDuty duties;
  private final Idempotency idempotency;

  SentimentDutyResource(SetDuty duties, Idempotency idempotency) {
    this.duties = duties;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "listSentimentDuties",
      summary = "季度研判任务 / Duties that the caller's union and those above it have set")
  public SentimentDutiesView list() {
    return duties.list();
  }

  @POST
  @RolesAllowed("leader")
  @Operation(
      operationId = "setSentimentDuty",
      summary = "设定季度研判任务 / Oblige one's union and those below it to a panel each quarter")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已设定 / Set",
      content = @Content(schema = @Schema(implementation = SentimentDutyView.class)))
  @APIResponse(responseCode = "409", description = "TERM_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "TERM_IN_THE_PAST, IDEMPOTENCY_KEY_REUSED")
  public Response set(@NotNull @Valid SentimentDutyRequest request) {
    return idempotency.once(
        "setSentimentDuty", request, () -> Reply.created(URI.create(AT), duties.set(request)));
  }
}
