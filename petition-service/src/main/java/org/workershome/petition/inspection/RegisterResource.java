package org.workershome.petition.inspection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.core.Reach;

/** The register of petitions as a file. */
@Path("/api/inspections/register")
@Produces(MediaType.WILDCARD)
@RunOnVirtualThread
@Tag(name = "inspections")
class RegisterResource {
  private final ListExport export;
  private final Register register;
  private final CurrentCaller callers;

  RegisterResource(ListExport export, Register register, CurrentCaller callers) {
    this.export = export;
    this.register = register;
    this.callers = callers;
  }

  @GET
  @RolesAllowed({"leader", "auditor", "inspector"})
  @Operation(
      operationId = "exportRegister",
      summary = "导出信访台账 / The register of a union and period as a file")
  @APIResponse(
      responseCode = "200",
      description = "台账，信访人已隐去 / The register; petitioners are masked",
      content = {
        @Content(
            mediaType = FileFormat.SHEET,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response export(
      @QueryParam("union") @Pattern(regexp = Reach.PATH) @Nullable String union,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("format") @Schema(examples = "xlsx") @Nullable String format) {
    if (to.isBefore(from)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("to", "BEFORE_FROM", "结束日期早于开始日期", "is before from");
    }
    FileFormat file = FileFormat.named(format == null ? "xlsx" : format);
    return export.send(register.of(Reach.of(callers.get(), union), from, to), file);
  }
}
