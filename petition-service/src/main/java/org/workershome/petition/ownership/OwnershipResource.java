package org.workershome.petition.ownership;

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

/** Who owns a petition, and how it changes hands. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class OwnershipResource {
  private final HandOver handOver;
  private final Idempotency idempotency;

  OwnershipResource(HandOver handOver, Idempotency idempotency) {
    this.handOver = handOver;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/hand-overs")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "offerHandOver", summary = "移交承办人 / Offer a case to a colleague")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已提出移交 / Offered",
      content = @Content(schema = @Schema(implementation = OwnershipView.class)))
  @APIResponse(responseCode = "409", description = "HAND_OVER_OPEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NOT_THE_OWNER, IDEMPOTENCY_KEY_REUSED")
  public Response offer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid HandOverRequest request) {
    return idempotency.once(
        "offerHandOver",
        request,
        () -> {
          var done = handOver.offer(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/ownership"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/hand-overs/{handOverId}/answer")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "answerHandOver", summary = "接收或者退回移交 / Accept or decline a case")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已答复 / Answered",
      content = @Content(schema = @Schema(implementation = OwnershipView.class)))
  @APIResponse(responseCode = "409", description = "HAND_OVER_ANSWERED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NOT_OFFERED_TO_CALLER, OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response answer(
      @PathParam("id") UUID id,
      @PathParam("handOverId") UUID handOverId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid HandOverAnswerRequest request) {
    return idempotency.once(
        "answerHandOver",
        request,
        () -> {
          var done = handOver.answer(new PetitionId(id), handOverId, ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/ownership"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/hand-overs/{handOverId}/withdrawal")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "withdrawHandOver", summary = "撤回移交 / Take an offer back")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已撤回 / Taken back",
      content = @Content(schema = @Schema(implementation = OwnershipView.class)))
  @APIResponse(responseCode = "409", description = "HAND_OVER_ANSWERED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NOT_THE_OWNER, IDEMPOTENCY_KEY_REUSED")
  public Response withdraw(
      @PathParam("id") UUID id,
      @PathParam("handOverId") UUID handOverId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EmptyRequest request) {
    return idempotency.once(
        "withdrawHandOver",
        request,
        () -> {
          var done = handOver.withdraw(new PetitionId(id), handOverId, ifMatch);
          return Reply.created(URI.create("/api/petitions/" + id + "/ownership"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @GET
  @Path("/ownership")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "getOwnership",
      summary = "谁在承办、何时起、为何 / Who owns it, since when and why")
  public OwnershipView ownership(@PathParam("id") UUID id) {
    return handOver.of(new PetitionId(id));
  }
}
