package org.workershome.petition.triage;

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

/** Take a petition on, name the competent organ, or do not accept it. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class DecisionResource {
  private final AcceptPetition accept;
  private final DeclinePetition decline;
  private final Idempotency idempotency;

  DecisionResource(AcceptPetition accept, DeclinePetition decline, Idempotency idempotency) {
    this.accept = accept;
    this.decline = decline;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/acceptance")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "acceptPetition", summary = "受理信访事项 / Take a petition on")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已受理 / Accepted",
      content = @Content(schema = @Schema(implementation = DecisionView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, ACCUSATION_BY_DISCIPLINE, NOT_RESIDUAL, SUMMARY_NOT_ALLOWED, NOT_THE_RECEIVER,"
              + " IDEMPOTENCY_KEY_REUSED")
  public Response accept(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AcceptanceRequest request) {
    return idempotency.once(
        "acceptPetition",
        request,
        () -> {
          AcceptPetition.Accepted done = accept.handle(new PetitionId(id), ifMatch, request);
          return created(id, done.view(), done.version());
        });
  }

  @POST
  @Path("/informed-elsewhere")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "informElsewhere", summary = "告知向有权处理的机关提出 / Name the competent organ")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已告知 / Told",
      content = @Content(schema = @Schema(implementation = DecisionView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_THE_HANDLING_UNION, IDEMPOTENCY_KEY_REUSED")
  public Response elsewhere(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ElsewhereRequest request) {
    return idempotency.once(
        "informElsewhere",
        request,
        () -> {
          DeclinePetition.Declined done = decline.elsewhere(new PetitionId(id), ifMatch, request);
          return created(id, done.view(), done.version());
        });
  }

  @POST
  @Path("/non-acceptance")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "refuseAcceptance", summary = "不予受理 / Do not accept a petition")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已决定 / Decided",
      content = @Content(schema = @Schema(implementation = DecisionView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, NOT_THE_HANDLING_UNION, NOT_THE_SAME_MATTER, IDEMPOTENCY_KEY_REUSED")
  public Response refuse(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid NonAcceptanceRequest request) {
    return idempotency.once(
        "refuseAcceptance",
        request,
        () -> {
          DeclinePetition.Declined done = decline.refuse(new PetitionId(id), ifMatch, request);
          return created(id, done.view(), done.version());
        });
  }

  private static Reply created(UUID id, DecisionView view, long version) {
    return Reply.created(URI.create("/api/petitions/" + id + "/letters"), view)
        .etag(ETags.of(version));
  }
}
