package org.workershome.petition.forwarding;

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

/** Whether a petitioner of the direct line agrees that it is sent down to his unit. */
@Path("/api/petitions/{id}/unit-consents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class ConsentResource {
  private final AskConsent ask;
  private final Idempotency idempotency;

  ConsentResource(AskConsent ask, Idempotency idempotency) {
    this.ask = ask;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "askUnitConsent",
      summary = "诉求直通车征求本人意见 / Ask whether it may be sent down to his unit")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已征求 / Asked",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, CONSENT_ASKED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, NOT_THE_HANDLING_UNION, NOT_BELOW, CONSENT_NOT_NEEDED,"
              + " IDEMPOTENCY_KEY_REUSED")
  public Response ask(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ConsentRequest request) {
    return idempotency.once(
        "askUnitConsent",
        request,
        () -> {
          var done = ask.ask(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/unit-consents"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/{consentId}/answer")
  @RolesAllowed({"worker", "petition-officer"})
  @Operation(
      operationId = "answerUnitConsent",
      summary = "答复是否同意转所在单位工会 / Say whether it may be sent down to the unit")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已答复 / Answered",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, CONSENT_ANSWERED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_THE_HANDLING_UNION, IDEMPOTENCY_KEY_REUSED")
  public Response answer(
      @PathParam("id") UUID id,
      @PathParam("consentId") UUID consentId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ConsentAnswerRequest request) {
    return idempotency.once(
        "answerUnitConsent",
        request,
        () -> {
          var done = ask.answer(new PetitionId(id), consentId, ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/unit-consents"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @GET
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listUnitConsents", summary = "征求意见情况 / What he was asked, and answered")
  public ConsentsView consents(@PathParam("id") UUID id) {
    return ask.of(new PetitionId(id));
  }
}
