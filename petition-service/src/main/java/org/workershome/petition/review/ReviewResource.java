package org.workershome.petition.review;

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

/** Review and re-check by the unions above. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class ReviewResource {
  private final ReviewPetition review;
  private final Idempotency idempotency;

  ReviewResource(ReviewPetition review, Idempotency idempotency) {
    this.review = review;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/review-request")
  @RolesAllowed({"worker", "petition-officer"})
  @Operation(operationId = "requestReview", summary = "申请复查 / Ask for review")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已申请 / Asked for",
      content = @Content(schema = @Schema(implementation = ReviewView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "WINDOW_PASSED, NOBODY_ABOVE, NOT_A_REPRESENTATIVE, IDEMPOTENCY_KEY_REUSED")
  public Response requestReview(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReviewRequest request) {
    return idempotency.once(
        "requestReview",
        request,
        () -> {
          var done = review.request(ReviewStage.REVIEW, new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/timeline"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/review-decision")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(operationId = "decideReview", summary = "作出复查意见 / Decide a review")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已作出 / Decided",
      content = @Content(schema = @Schema(implementation = ReviewView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, REVIEWER_BELOW, IDEMPOTENCY_KEY_REUSED")
  public Response decideReview(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReviewDecisionRequest request) {
    return idempotency.once(
        "decideReview",
        request,
        () -> {
          var done = review.decide(ReviewStage.REVIEW, new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/review-delivery")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "deliverReview", summary = "送达复查意见书 / Serve the decision of a review")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已送达 / Served",
      content = @Content(schema = @Schema(implementation = ReviewView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, ALREADY_SERVED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "CONSENT_MISSING, WITNESS_MISSING, RECEIVER_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response deliverReview(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ServingRequest request) {
    return idempotency.once(
        "deliverReview",
        request,
        () -> {
          var done = review.deliver(ReviewStage.REVIEW, new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/recheck-request")
  @RolesAllowed({"worker", "petition-officer"})
  @Operation(operationId = "requestRecheck", summary = "申请复核 / Ask for re-check")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已申请 / Asked for",
      content = @Content(schema = @Schema(implementation = ReviewView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "WINDOW_PASSED, NOBODY_ABOVE, NOT_A_REPRESENTATIVE, IDEMPOTENCY_KEY_REUSED")
  public Response requestRecheck(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReviewRequest request) {
    return idempotency.once(
        "requestRecheck",
        request,
        () -> {
          var done = review.request(ReviewStage.RECHECK, new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/timeline"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/recheck-decision")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(operationId = "decideRecheck", summary = "作出复核意见 / Decide a re-check")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已作出 / Decided",
      content = @Content(schema = @Schema(implementation = ReviewView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "OWN_PETITION, REVIEWER_BELOW, IDEMPOTENCY_KEY_REUSED")
  public Response decideRecheck(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReviewDecisionRequest request) {
    return idempotency.once(
        "decideRecheck",
        request,
        () -> {
          var done = review.decide(ReviewStage.RECHECK, new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/recheck-delivery")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "deliverRecheck", summary = "送达复核意见书 / Serve the decision of a re-check")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已送达 / Served",
      content = @Content(schema = @Schema(implementation = ReviewView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_MOVE, ALREADY_SERVED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "CONSENT_MISSING, WITNESS_MISSING, RECEIVER_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response deliverRecheck(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ServingRequest request) {
    return idempotency.once(
        "deliverRecheck",
        request,
        () -> {
          var done = review.deliver(ReviewStage.RECHECK, new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/letters"), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
