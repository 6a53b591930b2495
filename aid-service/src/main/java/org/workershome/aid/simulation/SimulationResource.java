package org.workershome.aid.simulation;

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
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/** What a changed standard or rule set would do to the files, before it is adopted. */
@Path("/api/aid/simulations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "simulations")
class SimulationResource {
  private final Simulations simulations;
  private final Idempotency idempotency;

  SimulationResource(Simulations simulations, Idempotency idempotency) {
    this.simulations = simulations;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed({"aid-reviewer", "aid-approver"})
  @Operation(
      operationId = "simulateRules",
      summary = "测算新标准或新规则的影响 / Simulate a changed standard or rule set over all files")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已排队，由后台任务测算 / Queued; a job runs it",
      content = @Content(schema = @Schema(implementation = SimulationView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response simulate(@NotNull @Valid SimulationRequest request) {
    return idempotency.once(
        "simulateRules",
        request,
        () -> {
          SimulationView asked = simulations.ask(request);
          return Reply.created(URI.create("/api/aid/simulations/" + asked.id()), asked);
        });
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({"aid-reviewer", "aid-approver", "leader", "auditor", "inspector"})
  @Operation(operationId = "getSimulation", summary = "查看测算结果 / Read a simulation")
  @APIResponse(
      responseCode = "200",
      description = "各工会各类别的变化 / How many change, by union and category",
      content = @Content(schema = @Schema(implementation = SimulationView.class)))
  public Response one(@PathParam("id") UUID id) {
    return Response.ok(simulations.one(id)).build();
  }

  @GET
  @Path("/{id}/cases")
  @RolesAllowed({"aid-reviewer", "aid-approver", "auditor", "inspector"})
  @Operation(operationId = "listSimulationCases", summary = "类别将变化的档案 / Files that would change")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = SimulationCasePageView.class)))
  public Response cases(
      @PathParam("id") UUID id,
      @QueryParam("was") @Nullable Judged was,
      @QueryParam("becomes") @Nullable Judged becomes,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, "simulation-cases", id, was, becomes);
    return Pages.respond(simulations.cases(id, was, becomes, page), uri);
  }
}
