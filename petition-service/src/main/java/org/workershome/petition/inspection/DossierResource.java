package org.workershome.petition.inspection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.petition.core.PdfAnswer;
import org.workershome.petition.core.PetitionId;

/** A whole case as one document. */
@Path("/api/petitions/{id}/dossier")
@Produces(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "inspections")
class DossierResource {
  private final CompileDossier dossier;

  DossierResource(CompileDossier dossier) {
    this.dossier = dossier;
  }

  @GET
  @RolesAllowed({"leader", "auditor", "inspector"})
  @Operation(
      operationId = "downloadDossier",
      summary = "调取卷宗，个人信息已隐去 / The whole case as one document; persons are masked")
  @APIResponse(
      responseCode = "200",
      description = "卷宗 / The dossier",
      content =
          @Content(
              mediaType = PdfAnswer.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response dossier(@PathParam("id") UUID id) {
    return PdfAnswer.of(dossier.of(new PetitionId(id)), "dossier-" + id);
  }
}
