package org.workershome.aid.cards;

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

/** Guardians and proxies on record. */
@Path("/api/aid/card-proxies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "card-proxies")
class CardProxyResource {
  private final CardProxies proxies;
  private final Idempotency idempotency;

  CardProxyResource(CardProxies proxies, Idempotency idempotency) {
    this.proxies = proxies;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("aid-clerk")
  @Operation(
      operationId = "proposeCardProxy",
      summary = "登记监护人或委托代收 / Record a guardian or a proxy")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Entered",
      content = @Content(schema = @Schema(implementation = CardProxyView.class)))
  @APIResponse(responseCode = "409", description = "CHANGE_OPEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NOT_ON_FILE, OWN_HOUSEHOLD, IDEMPOTENCY_KEY_REUSED")
  public Response propose(@NotNull @Valid CardProxyRequest request) {
    return idempotency.once(
        "proposeCardProxy",
        request,
        () -> {
          CardProxyView made = proxies.propose(request);
          return Reply.created(URI.create("/api/aid/card-proxies/" + made.id()), made)
              .etag(ETags.of(made.version()));
        });
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"aid-clerk", "aid-approver", "cashier", "auditor", "inspector"})
  @Operation(operationId = "getCardProxy", summary = "查看 / Read one")
  @APIResponse(
      responseCode = "200",
      description = "登记内容 / What was entered",
      content = @Content(schema = @Schema(implementation = CardProxyView.class)))
  public Response one(@PathParam("id") UUID id) {
    CardProxyView found = proxies.one(id);
    return Response.ok(found).header("ETag", ETags.of(found.version())).build();
  }

  @POST
  @Path("/{id}/approval")
  @RolesAllowed("aid-approver")
  @Operation(operationId = "decideCardProxy", summary = "审批监护人或委托代收 / Put it in force or refuse it")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已办理 / Done",
      content = @Content(schema = @Schema(implementation = CardProxyView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "SAME_PERSON, OWN_HOUSEHOLD, IDEMPOTENCY_KEY_REUSED")
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CardDecisionRequest request) {
    return idempotency.once(
        "decideCardProxy",
        request,
        () -> {
          CardProxyView done = proxies.decide(id, ifMatch, request);
          return Reply.ok(done).etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/{id}/end")
  @RolesAllowed("aid-approver")
  @Operation(operationId = "endCardProxy", summary = "终止监护人或委托代收 / End it")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已办理 / Done",
      content = @Content(schema = @Schema(implementation = CardProxyView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response end(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ProxyEndRequest request) {
    return idempotency.once(
        "endCardProxy",
        request,
        () -> {
          CardProxyView done = proxies.end(id, ifMatch);
          return Reply.ok(done).etag(ETags.of(done.version()));
        });
  }
}
