package org.workershome.petition.groupvisit;

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

/** Group visits that go on as one case, and are taken out again. */
@Path("/api/petitions/{id}/group/merges")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class MergeResource {
  private final MergeGroups merge;
  private final Idempotency idempotency;

  MergeResource(MergeGroups merge, Idempotency idempotency) {
    this.merge = merge;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "mergeGroupVisits",
      summary = "集体访并案 / Another group visit goes on with this one")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已并案 / Joined",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "ILLEGAL_MOVE, GROUP_JOINED, GROUP_LEADS_OTHERS, HEARING_OPEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "NOT_THE_HANDLING_UNION, GROUPS_NOT_ALIKE, TIMER_OPEN, REPRESENTATIVES_TOO_MANY, RECUSED,"
              + " IDEMPOTENCY_KEY_REUSED")
  public Response merge(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MergeRequest request) {
    return idempotency.once(
        "mergeGroupVisits",
        request,
        () -> {
          var done = merge.merge(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/{joinedId}/separation")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "separateGroupVisit",
      summary = "集体访拆案 / A group visit goes on by itself again")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已拆案 / Taken out",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, GROUP_JOINED, NOT_JOINED_HERE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NOT_THE_HANDLING_UNION, RECUSED, IDEMPOTENCY_KEY_REUSED")
  public Response separate(
      @PathParam("id") UUID id,
      @PathParam("joinedId") UUID joinedId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SeparationRequest request) {
    return idempotency.once(
        "separateGroupVisit",
        request,
        () -> {
          var done = merge.separate(new PetitionId(id), joinedId, ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
