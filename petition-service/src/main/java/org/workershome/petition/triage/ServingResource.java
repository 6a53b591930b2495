package org.workershome.petition.triage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.notify.serve.ServingRequest;
import org.workershome.kit.notify.serve.ServingView;
import org.workershome.petition.core.PetitionId;

/** How the documents of a petition reached the petitioner (送达). */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class ServingResource {
  private final ServeNotice serve;
  private final Idempotency idempotency;

  ServingResource(ServeNotice serve, Idempotency idempotency) {
    this.serve = serve;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/notices/{noticeId}/servings")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "recordServing",
      summary = "登记文书送达 / Record how a written notice was served")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Recorded",
      content = @Content(schema = @Schema(implementation = ServingView.class)))
  @APIResponse(responseCode = "409", description = "ALREADY_SERVED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "CONSENT_MISSING, WITNESS_MISSING, RECEIVER_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response record(
      @PathParam("id") UUID id,
      @PathParam("noticeId") UUID noticeId,
      @NotNull @Valid ServingRequest request) {
    return idempotency.once(
        "recordServing",
        request,
        () ->
            Reply.created(
                URI.create("/api/petitions/" + id + "/servings"),
                serve.handle(new PetitionId(id), noticeId, request)));
  }

  @GET
  @Path("/servings")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listServings", summary = "查看送达情况 / How documents were served")
  public List<ServingView> list(@PathParam("id") UUID id) {
    return serve.of(new PetitionId(id));
  }
}
