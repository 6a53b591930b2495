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
import org.workershome.competition.honour.AwardLevel;
import org.workershome.competition.honour.AwardType;
import org.workershome.competition.honour.HonourStatus;
import org.workershome.kit.bulk.FileFormat;
import org.workershome.kit.bulk.ListExport;

/** Staff take the list of honours with them as a file. */
@Path("/api/honours/export")
@RunOnVirtualThread
@Tag(name = "honours")
class HonourExportResource {
  private final ListExport export;
  private final HonourLookup lookup;

  HonourExportResource(ListExport export, HonourLookup lookup) {
    this.export = export;
    this.lookup = lookup;
  }

  @GET
  @Produces({"text/csv", FileFormat.SHEET})
  @RolesAllowed({
    "nominator",
    "award-reviewer",
    "commission-member",
    "organiser",
    "leader",
    "auditor",
    "inspector"
  })
  @Operation(
      operationId = "exportHonours",
      summary = "导出荣誉列表 / The list of honours as a file, newest first")
  @APIResponse(
      responseCode = "200",
      description = "本会及下级工会的荣誉 / Those of the union and below",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = FileFormat.SHEET,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response export(
      @QueryParam("state") @Nullable HonourStatus state,
      @QueryParam("awardType") @Nullable AwardType awardType,
      @QueryParam("level") @Nullable AwardLevel level,
      @QueryParam("format") @Schema(examples = "csv") @Nullable String format) {
    FileFormat file = FileFormat.named(format);
    return export.send(lookup.whole(state, awardType, level), file);
  }
}
