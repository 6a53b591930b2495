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

/** What became of each member of a group visit, and how he rates it. */
@Path("/api/petitions/{id}/group")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class OutcomeRatingResource {
  private final RateOutcome rating;
  private final Idempotency idempotency;

  OutcomeRatingResource(RateOutcome rating, Idempotency idempotency) {
    this.rating = rating;
    this.idempotency = idempotency;
  }

  @GET
  @Path("/my-outcome")
  @RolesAllowed("worker")
  @Operation(operationId = "getMyOutcome", summary = "集体访中本人的结果 / What became of my matter")
  public MyOutcomeView mine(@PathParam("id") UUID id) {
    return rating.mine(new PetitionId(id));
  }

  @POST
  @Path("/my-outcome/rating")
  @RolesAllowed("worker")
  @Operation(operationId = "rateMyOutcome", summary = "集体访成员评价本人结果 / Rate what became of my matter")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已评价 / Rated",
      content = @Content(schema = @Schema(implementation = MyOutcomeView.class)))
  @APIResponse(responseCode = "409", description = "RATED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NOT_RATED_YET, RATING_WINDOW_PASSED, IDEMPOTENCY_KEY_REUSED")
  public Response rate(@PathParam("id") UUID id, @NotNull @Valid OutcomeRatingRequest request) {
    return idempotency.once(
        "rateMyOutcome",
        request,
        () ->
            Reply.created(
                URI.create("/api/petitions/" + id + "/group/my-outcome"),
                rating.rate(new PetitionId(id), request)));
  }

  @GET
  @Path("/ratings")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "listOutcomeRatings",
      summary = "集体访成员的评价 / How the members rate what became of their matters")
  public OutcomeRatingsView ratings(@PathParam("id") UUID id) {
    return rating.of(new PetitionId(id));
  }

  @POST
  @Path("/ratings/{memberId}/call-back")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(
      operationId = "callMemberBack",
      summary = "登记对集体访成员的回访 / Record the call back of a member")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已回访 / Called back",
      content = @Content(schema = @Schema(implementation = OutcomeRatingView.class)))
  @APIResponse(responseCode = "409", description = "NO_CALL_BACK_OWED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response callBack(
      @PathParam("id") UUID id,
      @PathParam("memberId") UUID memberId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CallBackRequest request) {
    return idempotency.once(
        "callMemberBack",
        request,
        () -> {
          var done = rating.callBack(new PetitionId(id), memberId, ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group/ratings"), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
