package org.workershome.petition.rating;

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

/** The rating of a petition, and the call back. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class RatingResource {
  private final RatePetition rating;
  private final Idempotency idempotency;

  RatingResource(RatePetition rating, Idempotency idempotency) {
    this.rating = rating;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/rating")
  @RolesAllowed("worker")
  @Operation(operationId = "ratePetition", summary = "满意度评价 / Rate the office and the handler")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已评价 / Rated",
      content = @Content(schema = @Schema(implementation = RatingView.class)))
  @APIResponse(responseCode = "409", description = "RATED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NOT_RATED_YET, RATING_WINDOW_PASSED, IDEMPOTENCY_KEY_REUSED")
  public Response rate(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RatingRequest request) {
    return idempotency.once(
        "ratePetition",
        request,
        () -> {
          var done = rating.rate(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/rating"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/rating/call-back")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "callBack", summary = "登记回访 / Record the call back")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已回访 / Called back",
      content = @Content(schema = @Schema(implementation = RatingView.class)))
  @APIResponse(responseCode = "409", description = "NO_CALL_BACK_OWED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response callBack(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CallBackRequest request) {
    return idempotency.once(
        "callBack",
        request,
        () -> {
          var done = rating.callBack(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/rating"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @GET
  @Path("/rating")
  @RolesAllowed({"worker", "petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "getRating", summary = "查看评价与回访 / The rating and the call back")
  public RatingView rating(@PathParam("id") UUID id) {
    return rating.of(new PetitionId(id));
  }
}
