package org.workershome.petition.triage;

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

/** The statutory route of a petition and the written notices given on it. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class StatutoryRouteResource {
  private final GiveStatutoryRoute give;
  private final ReadNotices read;
  private final Idempotency idempotency;

  StatutoryRouteResource(GiveStatutoryRoute give, ReadNotices read, Idempotency idempotency) {
    this.give = give;
    this.read = read;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/statutory-route")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "giveStatutoryRoute",
      summary = "书面告知法定途径 / Give the written notice of the statutory route")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已告知 / Notice given",
      content = @Content(schema = @Schema(implementation = NoticeView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "OWN_PETITION, NOT_THE_HANDLING_UNION, NOT_A_CLAIM, ROUTE_DOES_NOT_FIT, IDEMPOTENCY_KEY_REUSED")
  public Response give(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid StatutoryRouteRequest request) {
    return idempotency.once(
        "giveStatutoryRoute",
        request,
        () -> {
          GiveStatutoryRoute.Given given = give.handle(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/notices"), given.notice())
              .etag(ETags.of(given.version()));
        });
  }

  @GET
  @Path("/notices")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listNotices", summary = "查看书面告知 / Read the written notices")
  @APIResponse(
      responseCode = "200",
      description = "书面告知 / The notices",
      content = @Content(schema = @Schema(implementation = NoticesView.class)))
  public NoticesView notices(@PathParam("id") UUID id) {
    return read.handle(new PetitionId(id));
  }
}
