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

/** Disputes between unions about who is competent. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class DisputeResource {
  private final SettleJurisdiction settle;
  private final Idempotency idempotency;

  DisputeResource(SettleJurisdiction settle, Idempotency idempotency) {
    this.settle = settle;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/jurisdiction-dispute")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "disputeJurisdiction",
      summary = "提出管辖争议 / Hold that a union beside is competent")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已提出 / Raised",
      content = @Content(schema = @Schema(implementation = DisputesView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, DISPUTE_OPEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, RECUSED, UNION_IS_ACCUSED, NOT_BESIDE, IDEMPOTENCY_KEY_REUSED")
  public Response raise(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DisputeRequest request) {
    return idempotency.once(
        "disputeJurisdiction",
        request,
        () -> answered(id, settle.raise(new PetitionId(id), ifMatch, request)));
  }

  @POST
  @Path("/jurisdiction-dispute/position")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(operationId = "counterJurisdiction", summary = "对方单位陈述意见 / The other union's position")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已陈述 / Stated",
      content = @Content(schema = @Schema(implementation = DisputesView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NOT_IN_DISPUTE, RECUSED, IDEMPOTENCY_KEY_REUSED")
  public Response counter(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReasonRequest request) {
    return idempotency.once(
        "counterJurisdiction",
        request,
        () -> answered(id, settle.counter(new PetitionId(id), ifMatch, request)));
  }

  @POST
  @Path("/jurisdiction-dispute/decision")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "decideJurisdiction",
      summary = "共同上级决定管辖 / The common superior decides who is competent")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已决定 / Decided",
      content = @Content(schema = @Schema(implementation = DisputesView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, RECUSED, NOT_THE_COMMON_SUPERIOR, NOT_IN_DISPUTE, IDEMPOTENCY_KEY_REUSED")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DisputeDecisionRequest request) {
    return idempotency.once(
        "decideJurisdiction",
        request,
        () -> answered(id, settle.decide(new PetitionId(id), ifMatch, request)));
  }

  @GET
  @Path("/jurisdiction-disputes")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listJurisdictionDisputes", summary = "管辖争议经过 / Disputes of a petition")
  public DisputesView disputes(@PathParam("id") UUID id) {
    return settle.of(new PetitionId(id));
  }

  private static Reply answered(UUID id, SettleJurisdiction.Settled settled) {
    return Reply.created(
            URI.create("/api/petitions/" + id + "/jurisdiction-disputes"), settled.view())
        .etag(ETags.of(settled.version()));
  }
}
