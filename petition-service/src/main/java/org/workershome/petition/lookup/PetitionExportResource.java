package org.workershome.petition.lookup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.FileFormat;
import org.workershome.kit.bulk.ListExport;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.PetitionStateName;

/** Staff take the list of petitions with them as a file. */
@Path("/api/petitions/export")
@Produces(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "petitions")
class PetitionExportResource {
  private final PetitionLookup lookup;
  private final ListExport export;

  PetitionExportResource(PetitionLookup lookup, ListExport export) {
    this.lookup = lookup;
    this.export = export;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "exportPetitions",
      summary = "导出信访事项列表 / The list of petitions as a file, newest first")
  @APIResponse(
      responseCode = "200",
      description = "本会及下级工会的信访事项，不含信访人 / Those of the union and below; without who petitioned",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = FileFormat.SHEET,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response export(
      @QueryParam("state") @Nullable PetitionStateName state,
      @QueryParam("matter") @Nullable PetitionMatter matter,
      @QueryParam("format") @Schema(examples = "csv") @Nullable String format) {
    FileFormat file = FileFormat.named(format);
    return export.send(lookup.whole(new PetitionFilter(state, matter)), file);
  }
}
