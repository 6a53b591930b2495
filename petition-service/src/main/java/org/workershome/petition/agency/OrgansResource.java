package org.workershome.petition.agency;

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

/** The union's side of the traffic with other organs. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class OrgansResource {
  private final SendToOrgan send;
  private final InformOrgan inform;
  private final Idempotency idempotency;

  OrgansResource(SendToOrgan send, InformOrgan inform, Idempotency idempotency) {
    this.send = send;
    this.inform = inform;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/organ-transfers")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "sendToOrgan", summary = "转有关机关 / Send to another organ")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已转 / Sent",
      content = @Content(schema = @Schema(implementation = OrganTransferView.class)))
  @APIResponse(responseCode = "409", description = "TRANSFER_OPEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, SEALED_STAYS, NOT_IN_HAND, NO_MACHINE, CONSENT_MISSING,"
              + " FEEDBACK_DAY_NOT_AHEAD, IDEMPOTENCY_KEY_REUSED")
  public Response send(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid OrganTransferRequest request) {
    return idempotency.once(
        "sendToOrgan",
        request,
        () -> {
          var sent = send.send(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/organs"), sent.view())
              .etag(ETags.of(sent.version()));
        });
  }

  @POST
  @Path("/organ-feedback")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(
      operationId = "informOrgan",
      summary = "向转来机关反馈办理结果 / Tell the organ that transferred it what came of it")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已反馈 / Told",
      content = @Content(schema = @Schema(implementation = OrgansView.class)))
  @APIResponse(responseCode = "409", description = "INFORMED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_FROM_AN_ORGAN, IDEMPOTENCY_KEY_REUSED")
  public Response inform(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid OrganFeedbackRequest request) {
    return idempotency.once(
        "informOrgan",
        request,
        () -> {
          var informed = inform.inform(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/organs"), informed.view())
              .etag(ETags.of(informed.version()));
        });
  }

  @GET
  @Path("/organs")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listOrgans", summary = "有关机关往来 / Traffic with other organs")
  public OrgansView organs(@PathParam("id") UUID id) {
    return inform.of(new PetitionId(id));
  }
}
