package org.workershome.petition.letter;

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
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.privacy.reveal.Reveals;
import org.workershome.petition.core.PdfAnswer;
import org.workershome.petition.core.PetitionId;

/** The documents of a petition's papers. */
@Path("/api/petitions/{id}/letters")
@Produces(MediaType.WILDCARD)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class LetterDocumentResource {
  private final ReadLetters read;
  private final CorrectLetter correct;
  private final Reveals reveals;

  LetterDocumentResource(ReadLetters read, CorrectLetter correct, Reveals reveals) {
    this.read = read;
    this.correct = correct;
    this.reveals = reveals;
  }

  @GET
  @Path("/{letterId}/document")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "downloadLetter",
      summary =
          "下载文书：信访人得签发原件，其他人得隐去个人信息的副本 / The document: to its petitioner as issued, to others masked")
  @APIResponse(
      responseCode = "200",
      description = "文书 / The document",
      content =
          @Content(
              mediaType = PdfAnswer.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response document(@PathParam("id") UUID id, @PathParam("letterId") UUID letterId) {
    return PdfAnswer.of(read.document(new PetitionId(id), letterId).pdf(), "letter-" + letterId);
  }

  @POST
  @Path("/{letterId}/original")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(
      operationId = "downloadOriginalLetter",
      summary = "为送达下载签发原件，须写明目的 / The document as issued, for a purpose")
  @APIResponse(
      responseCode = "200",
      description = "文书，不得缓存 / The document, not to be stored",
      content =
          @Content(
              mediaType = PdfAnswer.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "422", description = "APPROVAL_NEEDED")
  @APIResponse(responseCode = "429", description = "REVEAL_LIMIT")
  public Response original(
      @PathParam("id") UUID id,
      @PathParam("letterId") UUID letterId,
      @NotNull @Valid LetterOriginalRequest request) {
    read.requireLetter(new PetitionId(id), letterId);
    String document =
        reveals.revealed(RevealableLetters.TYPE, letterId, request.revealed()).value();
    return PdfAnswer.of(Base64.getDecoder().decode(document), "letter-" + letterId);
  }

  @POST
  @Path("/drafts")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(
      operationId = "draftLetter",
      summary = "预览文书，不签发不编号 / What a paper would look like; nothing is kept")
  @APIResponse(
      responseCode = "200",
      description = "草稿 / A draft",
      content =
          @Content(
              mediaType = PdfAnswer.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response draft(@PathParam("id") UUID id, @NotNull @Valid LetterDraftRequest request) {
    return PdfAnswer.of(correct.draft(new PetitionId(id), request), "draft-" + id);
  }
}
