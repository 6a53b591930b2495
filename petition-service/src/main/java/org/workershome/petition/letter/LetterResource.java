package org.workershome.petition.letter;

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
import org.workershome.kit.notify.serve.ServingRequest;
import org.workershome.kit.notify.serve.ServingView;
import org.workershome.petition.core.PetitionId;

/** Papers of a petition. */
@Path("/api/petitions/{id}/letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class LetterResource {
  private final ReadLetters read;
  private final CorrectLetter correct;
  private final ServeLetter serve;
  private final Idempotency idempotency;

  LetterResource(
      ReadLetters read, CorrectLetter correct, ServeLetter serve, Idempotency idempotency) {
    this.read = read;
    this.correct = correct;
    this.serve = serve;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listLetters", summary = "查看文书 / Read the written papers")
  public LettersView letters(@PathParam("id") UUID id) {
    return read.of(new PetitionId(id));
  }

  @POST
  @Path("/{letterId}/corrections")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(
      operationId = "correctLetter",
      summary = "更正文书，签发新版本 / Mend a paper by a new version of it")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已更正 / Mended",
      content = @Content(schema = @Schema(implementation = LetterView.class)))
  @APIResponse(responseCode = "409", description = "LETTER_REPLACED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "LETTER_CORRECTION_TOO_LATE, NOT_THE_ISSUER, IDEMPOTENCY_KEY_REUSED")
  public Response correct(
      @PathParam("id") UUID id,
      @PathParam("letterId") UUID letterId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid LetterCorrectionRequest request) {
    return idempotency.once(
        "correctLetter",
        request,
        () -> {
          var done = correct.handle(new PetitionId(id), letterId, ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.letter())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/{letterId}/servings")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(
      operationId = "serveLetter",
      summary = "登记文书送达；更正后的意见书自送达之日重新起算期限 / Record how a paper was served")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Recorded",
      content = @Content(schema = @Schema(implementation = ServingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ALREADY_SERVED, LETTER_REPLACED, ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "CONSENT_MISSING, WITNESS_MISSING, RECEIVER_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response serve(
      @PathParam("id") UUID id,
      @PathParam("letterId") UUID letterId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ServingRequest request) {
    return idempotency.once(
        "serveLetter",
        request,
        () -> {
          var done = serve.handle(new PetitionId(id), letterId, ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/servings"), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
