package org.workershome.kit.trial;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.kit.testing.Superuser;

/**
 * Work that is done once for each key. Each order has an id of its own, so no two answers agree.
 */
@Path("/api/trial/shops/{shop}/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Singleton
class TrialOrderResource {
  private final Idempotency idempotency;
  private final TrialEffects effects;

  TrialOrderResource(Idempotency idempotency, TrialEffects effects) {
    this.idempotency = idempotency;
    this.effects = effects;
  }

  @POST
  @RolesAllowed("worker")
  public Response order(@PathParam("shop") String shop, @NotNull @Valid TrialOrderRequest request) {
    return idempotency.once("order", request, () -> done(shop, request));
  }

  private Reply done(String shop, TrialOrderRequest request) {
    UUID id = Ids.next();
    String once = request.fault() == TrialFault.AT_COMMIT ? request.text() : null;
    int backend = effects.add(shop, id.toString(), once);
    if (once != null) {
      effects.add(shop, id.toString(), once);
    }
    if (request.fault() == TrialFault.REFUSED) {
      throw new ProblemException(TechnicalProblem.CONFLICT);
    }
    if (request.fault() == TrialFault.BROKEN) {
      throw new IllegalStateException("broken after the effect");
    }
    if (request.fault() == TrialFault.DATABASE_LOST) {
      Superuser.ofTheRunningTest().cutOff(backend);
    }
    return Reply.created(
            URI.create("/api/trial/shops/" + shop + "/orders/" + id),
            Map.of("id", id, "text", request.text()))
        .etag("\"1\"");
  }
}
