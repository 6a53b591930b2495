package org.workershome.petition.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.bulk.FileFormat;
import org.workershome.kit.bulk.ListExport;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.petition.core.Reach;
import org.workershome.petition.figures.StatisticsQuestion.Only;

/** The statistics as a file; its format is asked for by name, whatever the caller accepts. */
@Path("/api/petition/statistics/export")
@RunOnVirtualThread
@Tag(name = "figures")
class StatisticsExportResource {
  private final AnswerStatistics statistics;
  private final ExportStatistics export;
  private final ListExport files;
  private final CurrentCaller caller;

  StatisticsExportResource(
      AnswerStatistics statistics,
      ExportStatistics export,
      ListExport files,
      CurrentCaller caller) {
    this.statistics = statistics;
    this.export = export;
    this.files = files;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector", "analyst"})
  @Operation(
      operationId = "exportPetitionStatistics",
      summary = "导出统计 / The statistics as a file, with their definitions")
  @APIResponse(
      responseCode = "200",
      description = "每行一项指标 / A line for each number",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = FileFormat.SHEET,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "422", description = "NOT_FOR_OUTSIDERS, PERIOD_TOO_LONG")
  public Response export(
      @QueryParam("union") @Pattern(regexp = Reach.PATH) @Nullable String union,
      @QueryParam("below") @DefaultValue("true") boolean below,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("by") @DefaultValue("TOTAL") Grouping by,
      @QueryParam("figure") @Nullable List<String> figures,
      @QueryParam("format") @Schema(examples = "csv") @Nullable String format) {
    FileFormat file = FileFormat.named(format);
    StatisticsQuestion question =
        StatisticsQuestion.of(caller.get(), union, below, from, to, by, Only.NOTHING);
    return files.send(export.of(statistics.of(question, figures)), file);
  }
}
