package org.workershome.kit.trial;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

@Path("/api/trials")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TrialResource {
  private static final long VERSION = 7;

  private final CurrentCaller callers;
  private final TrialRows rows;

  TrialResource(CurrentCaller callers, TrialRows rows) {
    this.callers = callers;
    this.rows = rows;
  }

  @POST
  @RolesAllowed("worker")
  public Response submit(@NotNull @Valid TrialRequest request) {
    return Response.created(URI.create("/api/trials/1")).entity(request).build();
  }

  /** Without an annotation: whoever has a token. */
  @GET
  public Map<String, Object> list(@QueryParam("limit") @Nullable @Max(200) Integer limit) {
    return Map.of("limit", limit == null ? 50 : limit);
  }

  @GET
  @Path("{id}")
  public Map<String, Object> find(@PathParam("id") UUID id) {
    return Map.of("id", id);
  }

  @PUT
  @Path("{id}/title")
  public Map<String, Object> rename(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid TrialPerson request) {
    ETags.require(ifMatch, VERSION);
    return Map.of("id", id);
  }

  @GET
  @Path("open/caller")
  @PermitAll
  public Map<String, Object> open() {
    return describe(callers.get());
  }

  @GET
  @Path("closed/caller")
  public Map<String, Object> caller() {
    return describe(callers.get());
  }

  @GET
  @Path("closed/officers")
  public Map<String, Object> officers() {
    callers.require(Role.PETITION_OFFICER, Role.AUDITOR);
    return Map.of();
  }

  @GET
  @Path("closed/rows")
  public Map<String, Object> rows() {
    return Map.of(
        "bound", rows.countInTransaction(), "unbound", rows.count(), "backend", rows.backend());
  }

  @GET
  @Path("closed/broken")
  public String broken() {
    throw new IllegalStateException("secret inner words");
  }

  @GET
  @Path("closed/illegal-move")
  public String illegalMove() {
    throw new ProblemException(TechnicalProblem.CONFLICT)
        .detail("已受理", "already accepted")
        .with("legalMoves", List.of("CLOSE"))
        .retryAfter(3);
  }

  private static Map<String, Object> describe(Caller caller) {
    return Map.of(
        "kind", caller.kind(),
        "subject", caller.subject(),
        "union", String.valueOf(caller.union()),
        "personRef", String.valueOf(caller.personRef()),
        "roles", caller.roles().stream().map(Role::wire).toList(),
        "scopes", caller.scopes());
  }
}
