package org.workershome.kit.attachment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.idempotency.IdempotencyKeys;

/**
 * The files of one type of record. A subclass stands at
 * {@code @Path("/api/<records>/{id}/attachments")}. The body of an upload is the file itself, so
 * that a front end sends it by {@code fetch(url, {method: 'POST', body: file})}: no form to build,
 * and nothing that would lie on our disk in clear.
 */
public abstract class AttachmentsResource {
  private final AttachmentDesk desk;
  private final String recordType;

  /**
   * @param recordType of the {@link AttachmentGate} that says who may
   */
  protected AttachmentsResource(AttachmentDesk desk, String recordType) {
    this.desk = desk;
    this.recordType = recordType;
  }

  @RolesAllowed({"staff", "worker"})
  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "上传附件，请求体即文件 / Add a file: the body is the file itself")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "已保存 / Stored",
      content = @Content(schema = @Schema(implementation = AttachmentView.class)))
  @APIResponse(responseCode = "409", description = "RECORD_CLOSED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "413", description = "PAYLOAD_TOO_LARGE")
  @APIResponse(responseCode = "415", description = "FILE_TYPE_NOT_TAKEN, FILE_TYPE_LIES")
  @APIResponse(
      responseCode = "422",
      description = "FILE_EMPTY, FILE_INFECTED, QUOTA_EXCEEDED, IDEMPOTENCY_KEY_REUSED")
  @APIResponse(
      responseCode = "503",
      description = "SCANNER_AWAY, STORE_AWAY, UNAVAILABLE, IDENTITY_PROVIDER_UNAVAILABLE")
  public Response add(
      @PathParam("id") String id,
      @QueryParam("name") @NotNull @NotBlank @Size(max = 500) String name,
      @HeaderParam("Content-Type") @Nullable String type,
      @NotNull @Valid InputStream body,
      @Context UriInfo uri) {
    return desk.add(recordType, id, name, type, body, uri.getRequestUri().getRawPath());
  }

  @RolesAllowed({"staff", "worker"})
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "附件列表 / The files of a record, removed ones included")
  public List<AttachmentView> list(@PathParam("id") String id) {
    return desk.list(recordType, id);
  }

  @RolesAllowed({"staff", "worker"})
  @GET
  @Path("{attachment}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "附件信息 / What is known of a file")
  public AttachmentView view(@PathParam("id") String id, @PathParam("attachment") UUID attachment) {
    return desk.view(recordType, id, attachment);
  }

  @RolesAllowed({"staff", "worker"})
  @GET
  @Path("{attachment}/content")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "下载附件，可分段 / Download a file, whole or in part")
  @APIResponse(
      responseCode = "200",
      description = "文件 / The file",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "206",
      description = "文件的一段 / A part of it",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "410", description = "ATTACHMENT_REMOVED")
  @APIResponse(responseCode = "416", description = "RANGE_NOT_SATISFIABLE")
  public Response content(
      @PathParam("id") String id,
      @PathParam("attachment") UUID attachment,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange) {
    return desk.content(recordType, id, attachment, range, ifRange);
  }

  @RolesAllowed({"staff", "worker"})
  @POST
  @Path("{attachment}/removal")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "移除附件 / Take a file away, with a reason")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已移除 / Removed",
      content = @Content(schema = @Schema(implementation = AttachmentView.class)))
  @APIResponse(
      responseCode = "409",
      description = "RECORD_CLOSED, ATTACHMENT_IS_PROOF, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "410", description = "ATTACHMENT_REMOVED")
  public Response remove(
      @PathParam("id") String id,
      @PathParam("attachment") UUID attachment,
      @NotNull @Valid RemovalRequest request) {
    return desk.remove(recordType, id, attachment, request);
  }
}
