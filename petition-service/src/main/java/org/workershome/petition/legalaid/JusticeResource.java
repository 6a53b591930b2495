package org.workershome.petition.legalaid;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** The justice agency's side: what it is asked to take over, and its answers. */
@Path("/api/legal-aid/justice/referrals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("agency-justice")
@Tag(name = "legal-aid")
class JusticeResource {
  private final ReferToJustice referrals;
  private final Idempotency idempotency;

  JusticeResource(ReferToJustice referrals, Idempotency idempotency) {
    this.referrals = referrals;
    this.idempotency = idempotency;
  }

  @GET
  @Operation(
      operationId = "listJusticeReferrals",
      summary = "工会转请的法律援助 / What unions ask the agency to take over, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = JusticeReferralPageView.class)))
  public Response list(
      @QueryParam("unanswered") @Nullable Boolean unanswered,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    boolean open = Boolean.TRUE.equals(unanswered);
    return Pages.respond(referrals.list(open, PageRequest.of(limit, cursor, open)), uri);
  }

  @POST
  @Path("/{id}/answer")
  @Operation(
      operationId = "answerJusticeReferral",
      summary = "司法行政部门答复 / Answer a referral of legal aid")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已答复 / Answered",
      content = @Content(schema = @Schema(implementation = JusticeReferralView.class)))
  @APIResponse(responseCode = "409", description = "ANSWER_DIFFERS, IDEMPOTENCY_IN_PROGRESS")
  public Response answer(@PathParam("id") UUID id, @NotNull @Valid JusticeAnswerRequest request) {
    return idempotency.once(
        "answerJusticeReferral", request, () -> Reply.ok(referrals.answer(id, request)));
  }
}
