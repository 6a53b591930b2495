package org.workershome.petition.forwarding;

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

/** Transfers, assignments, objections and reports. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class ForwardingResource {
  private final ForwardPetition forward;
  private final ReadForwards read;
  private final Idempotency idempotency;

  ForwardingResource(ForwardPetition forward, ReadForwards read, Idempotency idempotency) {
    this.forward = forward;
    this.read = read;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/transfer")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "transferPetition", summary = "转送下级工会 / Transfer to a union below")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已转送 / Transferred",
      content = @Content(schema = @Schema(implementation = ForwardView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, NOT_THE_HANDLING_UNION, NOT_BELOW, UNION_NOT_KNOWN, UNION_IS_ACCUSED,"
              + " CONSENT_TO_UNIT_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response transfer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid TransferRequest request) {
    return idempotency.once(
        "transferPetition",
        request,
        () -> {
          var done = forward.transfer(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/forwards"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/assignment")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "assignPetition",
      summary = "交办下级工会 / Assign to a union below, with a report")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已交办 / Assigned",
      content = @Content(schema = @Schema(implementation = ForwardView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, NOT_THE_HANDLING_UNION, NOT_BELOW, UNION_NOT_KNOWN, UNION_IS_ACCUSED,"
              + " CONSENT_TO_UNIT_MISSING, FEEDBACK_DAY_NOT_AHEAD, IDEMPOTENCY_KEY_REUSED")
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AssignmentRequest request) {
    return idempotency.once(
        "assignPetition",
        request,
        () -> {
          var done = forward.assign(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/forwards"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/objection")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "objectToTransfer", summary = "对转送交办提出异议 / Object to a transfer")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已提出 / Objected",
      content = @Content(schema = @Schema(implementation = ForwardView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, JURISDICTION_DECIDED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NOT_THE_RECEIVER, OBJECTION_TOO_LATE, IDEMPOTENCY_KEY_REUSED")
  public Response object(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.once(
        "objectToTransfer",
        request,
        () -> {
          var done = forward.object(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/forwards"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/objection-decision")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "decideObjection", summary = "答复异议 / Answer an objection")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已答复 / Answered",
      content = @Content(schema = @Schema(implementation = ForwardView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NOT_THE_SENDER, IDEMPOTENCY_KEY_REUSED")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ObjectionDecisionRequest request) {
    return idempotency.once(
        "decideObjection",
        request,
        () -> {
          var done = forward.decide(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/forwards"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/feedback")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "reportOnAssignment", summary = "反馈交办结果 / Report on an assignment")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已反馈 / Reported",
      content = @Content(schema = @Schema(implementation = ForwardView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NOT_THE_RECEIVER, IDEMPOTENCY_KEY_REUSED")
  public Response feedBack(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.once(
        "reportOnAssignment",
        request,
        () -> {
          var done = forward.feedBack(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/forwards"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @GET
  @Path("/forwards")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listForwards", summary = "转送交办经过 / Transfers and assignments")
  public ForwardsView forwards(@PathParam("id") UUID id) {
    return read.of(new PetitionId(id));
  }
}
