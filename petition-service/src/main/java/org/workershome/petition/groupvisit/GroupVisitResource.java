package org.workershome.petition.groupvisit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** What is added to a group visit as it is learnt. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class GroupVisitResource {
  private final ReceiveGroup group;
  private final GroupVisits visits;
  private final Idempotency idempotency;

  GroupVisitResource(ReceiveGroup group, GroupVisits visits, Idempotency idempotency) {
    this.group = group;
    this.visits = visits;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/group/roster")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "addToRoster", summary = "补录名册 / Add people to the roster")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已补录 / Added",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(responseCode = "409", description = "GROUP_JOINED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response roster(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RosterRequest request) {
    return idempotency.once(
        "addToRoster",
        request,
        () -> {
          var done = group.roster(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/group/headcount")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "recountGroup", summary = "更正人数 / Say how many there were")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已更正 / Said",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(responseCode = "409", description = "GROUP_JOINED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response recount(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid HeadcountRequest request) {
    return idempotency.once(
        "recountGroup",
        request,
        () -> {
          var done = group.count(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/group/representatives")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "chooseRepresentatives", summary = "确定信访代表 / Choose the representatives")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已确定 / Chosen",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(responseCode = "409", description = "GROUP_JOINED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "REPRESENTATIVES_TOO_MANY, IDEMPOTENCY_KEY_REUSED")
  public Response represent(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RepresentativesRequest request) {
    return idempotency.once(
        "chooseRepresentatives",
        request,
        () -> {
          var done = group.represent(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/group/sub-groups")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "splitGroup", summary = "分组或者并回 / Split off members, or merge them back")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已分组 / Split",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(responseCode = "409", description = "GROUP_JOINED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response split(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SubGroupRequest request) {
    return idempotency.once(
        "splitGroup",
        request,
        () -> {
          var done = group.split(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/group/outcomes")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "endMembers", summary = "登记各人结果 / Record what became of members")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Recorded",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(responseCode = "409", description = "GROUP_JOINED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response end(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid MemberOutcomeRequest request) {
    return idempotency.once(
        "endMembers",
        request,
        () -> {
          var done = group.end(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @GET
  @Path("/group")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "getGroupVisit", summary = "查看集体访 / A group visit")
  public GroupVisitView groupVisit(@PathParam("id") UUID id) {
    return visits.of(new PetitionId(id));
  }
}
