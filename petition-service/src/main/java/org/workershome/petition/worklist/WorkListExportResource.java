package org.workershome.petition.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.FileFormat;
import org.workershome.kit.bulk.ListExport;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionStateName;
import org.workershome.petition.core.Reach;

/** Staff take a list of the work desk with them as a file. */
@Path("/api/petition/work-lists/{list}/export")
@Produces(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "work lists")
class WorkListExportResource {
  private final ReadWorkLists read;
  private final ListExport export;

  WorkListExportResource(ReadWorkLists read, ListExport export) {
    this.read = read;
    this.export = export;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "exportWorkList",
      summary = "导出工作台列表 / A list of the work desk as a file, what is due first in front")
  @APIResponse(
      responseCode = "200",
      description = "与列表相同的筛选，不含信访人 / The list's own filters; without who petitioned",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = FileFormat.SHEET,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response export(
      @PathParam("list") WorkList list,
      @QueryParam("state") @Nullable PetitionStateName state,
      @QueryParam("category") @Nullable PetitionCategory category,
      @QueryParam("channel") @Nullable PetitionChannel channel,
      @QueryParam("union") @Pattern(regexp = Reach.PATH) @Nullable String union,
      @QueryParam("dueBefore") @Nullable LocalDate dueBefore,
      @QueryParam("receivedFrom") @Nullable LocalDate receivedFrom,
      @QueryParam("receivedTo") @Nullable LocalDate receivedTo,
      @QueryParam("handler") @Size(min = 1, max = 100) @Nullable String handler,
      @QueryParam("urgent") @Nullable Boolean urgent,
      @QueryParam("repeated") @Nullable Boolean repeated,
      @QueryParam("group") @Nullable Boolean group,
      @QueryParam("within") @Min(1) @Max(WorkQuery.LONGEST_WITHIN) @Nullable Integer within,
      @QueryParam("format") @Schema(examples = "csv") @Nullable String format) {
    FileFormat file = FileFormat.named(format);
    var filter =
        new WorkFilterRequest(
            state,
            category,
            channel,
            union,
            dueBefore,
            receivedFrom,
            receivedTo,
            handler,
            urgent,
            repeated,
            group);
    return export.send(read.whole(list, filter, within), file);
  }
}
