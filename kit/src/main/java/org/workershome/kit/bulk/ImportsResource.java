package org.workershome.kit.bulk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.idempotency.IdempotencyKeys;

/**
 * Imports of one kind, for whoever uploads. A service gives it an address by a subclass with
 * {@code @Path}; the kind's own roles decide who may come.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ImportsResource {
  private final Imports imports;
  private final String kind;

  /**
   * @param kind code of an {@link ImportKind}
   */
  protected ImportsResource(Imports imports, String kind) {
    this.imports = imports;
    this.kind = kind;
  }

  @POST
  @Consumes({"text/csv", FileFormat.SHEET, MediaType.APPLICATION_OCTET_STREAM})
  @Operation(summary = "上传文件并预检 / Upload a file; its dry run starts at once")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已接收，预检中 / Received; the dry run has started",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "FILE_EMPTY, FILE_TYPE_UNKNOWN, FILE_TYPE_LIES, ENCODING_UNKNOWN, HEADER_WRONG,"
              + " TOO_MANY_COLUMNS, LINE_UNREADABLE, WORKBOOK_DAMAGED, WORKBOOK_REFUSED,"
              + " IDEMPOTENCY_KEY_REUSED")
  public Response upload(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String contentType,
      @Context UriInfo uri,
      @NotNull @Valid InputStream file) {
    String path = uri.getPath();
    return imports.upload(kind, path.startsWith("/") ? path : "/" + path, file, contentType);
  }

  @GET
  @Operation(summary = "我的导入 / The caller's own imports, newest first, at most 100")
  public List<ImportView> list() {
    return imports.list(kind);
  }

  @GET
  @Path("{id}")
  @Operation(summary = "查看一次导入 / One import with its counts and first refused lines")
  public ImportView get(@PathParam("id") UUID id) {
    return imports.get(kind, id);
  }

  @POST
  @Path("{id}/run")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "正式导入 / Run what the dry run told")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "202",
      description = "已开始 / Started",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  @APIResponse(
      responseCode = "409",
      description = "IMPORT_CHANGED, IMPORT_NOT_READY, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response run(@PathParam("id") UUID id, @NotNull @Valid RunImportRequest request) {
    return imports.run(kind, id, request);
  }

  @GET
  @Path("{id}/result")
  @Produces({"text/csv", FileFormat.SHEET})
  @Operation(summary = "下载结果文件 / The file with the result of each line")
  @APIResponse(
      responseCode = "200",
      description = "原文件加结果和原因 / The file, with result and reasons",
      content = {
        @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = FileFormat.SHEET,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "409", description = "IMPORT_NOT_READY")
  public Response result(
      @PathParam("id") UUID id,
      @QueryParam("format") @Schema(examples = "csv") @Nullable String format) {
    return imports.result(kind, id, format);
  }

  @DELETE
  @Path("{id}")
  @Operation(summary = "删除上传的文件和结果 / Delete the file and its results")
  @APIResponse(responseCode = "204", description = "已删除 / Deleted")
  @APIResponse(responseCode = "409", description = "IMPORT_NOT_READY")
  public void delete(@PathParam("id") UUID id) {
    imports.delete(kind, id);
  }
}
