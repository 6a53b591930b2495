package org.workershome.petition.repeat;

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

/** Repeated petitions: proposed, and confirmed by a person. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class RepeatResource {
  private final FindRepeats repeats;
  private final Idempotency idempotency;

  RepeatResource(FindRepeats repeats, Idempotency idempotency) {
    this.repeats = repeats;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/repeats")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(
      operationId = "confirmRepeat",
      summary = "确认重复信访 / Confirm that it repeats an earlier one")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已确认 / Confirmed",
      content = @Content(schema = @Schema(implementation = RepeatsView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response confirm(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RepeatRequest request) {
    return idempotency.once(
        "confirmRepeat",
        request,
        () -> {
          var done = repeats.confirm(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/repeats"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @GET
  @Path("/repeats")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listRepeats", summary = "疑似重复信访 / Petitions that may be the same")
  public RepeatsView repeats(@PathParam("id") UUID id) {
    return repeats.of(new PetitionId(id));
  }
}
