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
import org.workershome.kit.notify.serve.ServingRequest;
import org.workershome.petition.core.PetitionId;

/** The opinion and its service. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class OpinionResource {
  private final IssueOpinion opinion;
  private final Idempotency idempotency;

  OpinionResource(IssueOpinion opinion, Idempotency idempotency) {
    this.opinion = opinion;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/opinion")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "issueOpinion", summary = "出具处理意见书 / Make out the handling opinion")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已出具 / Made out",
      content = @Content(schema = @Schema(implementation = HandlingView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, NOT_THE_HANDLING_UNION, IDEMPOTENCY_KEY_REUSED")
  public Response issue(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid OpinionRequest request) {
    return idempotency.once(
        "issueOpinion",
        request,
        () -> {
          var done = opinion.issue(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/delivery")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "deliverOpinion", summary = "送达处理意见书 / Serve the opinion")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已送达 / Served",
      content = @Content(schema = @Schema(implementation = HandlingView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, ALREADY_SERVED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "CONSENT_MISSING, WITNESS_MISSING, RECEIVER_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response deliver(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ServingRequest request) {
    return idempotency.once(
        "deliverOpinion",
        request,
        () -> {
          var done = opinion.deliver(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
