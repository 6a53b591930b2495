package org.workershome.competition.lookup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.competition.suggestion.SuggestionCategory;
import org.workershome.competition.suggestion.SuggestionStatus;
import org.workershome.kit.bulk.FileFormat;
import org.workershome.kit.bulk.ListExport;

/** Staff take the list of suggestions with them as a file. */
@Path("/api/suggestions/export")
@RunOnVirtualThread
@Tag(name = "suggestions")
class SuggestionExportResource {
  private final ListExport export;
  private final SuggestionLookup lookup;

  SuggestionExportResource(ListExport export, SuggestionLookup lookup) {
    this.export = export;
    this.lookup = lookup;
  }

  @GET
  @Produces({"text/csv", FileFormat.SHEET})
  @RolesAllowed({
    "suggestion-reviewer",
    "finance-verifier",
    "organiser",
    "leader",
    "auditor",
    "inspector"
  })
  @Operation(
      operationId = "exportSuggestions",
      summary = "导出合理化建议列表 / The list of suggestions as a file, newest first")
  @APIResponse(
      responseCode = "200",
      description = "本会及下级工会的建议，不含提出人 / Those of the union and below; without who proposed",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = FileFormat.SHEET,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response export(
      @QueryParam("state") @Nullable SuggestionStatus state,
      @QueryParam("category") @Nullable SuggestionCategory category,
      @QueryParam("format") @Schema(examples = "csv") @Nullable String format) {
    FileFormat file = FileFormat.named(format);
    return export.send(lookup.whole(state, category), file);
  }
}
