package org.workershome.petition.handling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.petition.core.PetitionId;

/** The one extension of handling, and hearings. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class ExtensionResource {
  private final ExtendHandling extend;
  private final HoldHearing hearing;
  private final Idempotency idempotency;

  ExtensionResource(ExtendHandling extend, HoldHearing hearing, Idempotency idempotency) {
    this.extend = extend;
    this.hearing = hearing;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/extension-approval")
  @RolesAllowed("leader")
  @Operation(operationId = "approveExtension", summary = "批准延长办理期限 / Approve the extension")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已批准 / Approved",
      content = @Content(schema = @Schema(implementation = HandlingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, APPROVED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "APPROVER_HANDLES, IDEMPOTENCY_KEY_REUSED")
  public Response approve(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExtensionApprovalRequest request) {
    return idempotency.once(
        "approveExtension",
        request,
        () -> {
          var done = extend.approve(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/extension")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(
      operationId = "extendHandling",
      summary = "延长办理期限并告知 / Extend handling and tell the petitioner")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已延长 / Extended",
      content = @Content(schema = @Schema(implementation = HandlingView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "APPROVAL_MISSING, SELF_APPROVAL, EXTENSION_NOT_PROVIDED, IDEMPOTENCY_KEY_REUSED")
  public Response extend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ExtensionRequest request) {
    return idempotency.once(
        "extendHandling",
        request,
        () -> {
          var done = extend.extend(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/hearing")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "beginHearing", summary = "开始听证 / Begin a hearing")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "听证已开始 / Begun",
      content = @Content(schema = @Schema(implementation = HandlingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, HEARING_OPEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "DATE_OUT_OF_COURSE, IDEMPOTENCY_KEY_REUSED")
  public Response beginHearing(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid HearingRequest request) {
    return idempotency.once(
        "beginHearing",
        request,
        () -> {
          var done = hearing.begin(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/hearing/end")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "endHearing", summary = "结束听证 / End a hearing")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "听证已结束 / Ended",
      content = @Content(schema = @Schema(implementation = HandlingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, NO_HEARING_OPEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "DATE_OUT_OF_COURSE, IDEMPOTENCY_KEY_REUSED")
  public Response endHearing(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid HearingEndRequest request) {
    return idempotency.once(
        "endHearing",
        request,
        () -> {
          var done = hearing.end(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
