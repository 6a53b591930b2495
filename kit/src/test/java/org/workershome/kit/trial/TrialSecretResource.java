package org.workershome.kit.trial;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.identity.CurrentCaller;

/** Shows in clear what it opens: the trial application hides nothing from its tests. */
@Path("/api/trial/secrets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed("petition-officer")
@RunOnVirtualThread
class TrialSecretResource {
  private final TrialSecrets secrets;
  private final Idempotency idempotency;
  private final CurrentCaller callers;

  TrialSecretResource(TrialSecrets secrets, Idempotency idempotency, CurrentCaller callers) {
    this.secrets = secrets;
    this.idempotency = idempotency;
    this.callers = callers;
  }

  @POST
  public Response add(@NotNull @Valid TrialSecretRequest request) {
    return idempotency.once(
        "add-secret",
        request,
        () -> {
          String union = callers.get().requireUnion().value();
          UUID id = secrets.add(union, request.name(), request.citizenId());
          return Reply.created(URI.create("/api/trial/secrets/" + id), Map.of("id", id));
        });
  }

  @GET
  @Path("{id}")
  public Map<String, Object> get(@PathParam("id") UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> Map.of("name", secrets.name(id)));
  }

  @PUT
  @Path("{id}")
  public Map<String, Object> rename(
      @PathParam("id") UUID id, @NotNull @Valid TrialSecretRequest request) {
    QuarkusTransaction.requiringNew().run(() -> secrets.rename(id, request.name()));
    return Map.of("id", id);
  }

  @GET
  public Map<String, Object> find(@QueryParam("citizenId") String citizenId) {
    return QuarkusTransaction.requiringNew().call(() -> Map.of("id", secrets.find(citizenId)));
  }
}
