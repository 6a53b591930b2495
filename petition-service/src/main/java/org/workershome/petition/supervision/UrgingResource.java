package org.workershome.petition.supervision;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.petition.core.PetitionId;

/** Supervision (督办) of a petition. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class UrgingResource {
  private final UrgePetition urge;
  private final Idempotency idempotency;

  UrgingResource(UrgePetition urge, Idempotency idempotency) {
    this.urge = urge;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/urgings")
  @RolesAllowed({"leader", "petition-officer"})
  @Operation(operationId = "urgePetition", summary = "督办 / Urge the union that handles a petition")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已督办 / Urged",
      content = @Content(schema = @Schema(implementation = UrgingView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "REVIEWER_BELOW, FEEDBACK_DAY_NOT_AHEAD, IDEMPOTENCY_KEY_REUSED")
  public Response urge(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid UrgingRequest request) {
    return idempotency.once(
        "urgePetition",
        request,
        () -> {
          var done = urge.urge(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/urgings"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/urgings/{urgingId}/answer")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "answerUrging", summary = "答复督办 / Answer an urging")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已答复 / Answered",
      content = @Content(schema = @Schema(implementation = UrgingView.class)))
  @APIResponse(responseCode = "409", description = "URGING_ANSWERED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NOT_THE_HANDLING_UNION, URGER_ANSWERS, IDEMPOTENCY_KEY_REUSED")
  public Response answer(
      @PathParam("id") UUID id,
      @PathParam("urgingId") UUID urgingId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid UrgingAnswerRequest request) {
    return idempotency.once(
        "answerUrging",
        request,
        () -> {
          var done = urge.answer(new PetitionId(id), urgingId, ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/urgings"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @GET
  @Path("/urgings")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listUrgings", summary = "督办情况 / Supervision of a petition")
  public UrgingsView urgings(@PathParam("id") UUID id) {
    return urge.read(new PetitionId(id));
  }
}
