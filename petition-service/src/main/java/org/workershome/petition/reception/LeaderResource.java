package org.workershome.petition.reception;

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
import java.util.Map;
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
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** Who of the leaders of the caller's own union receives. */
@Path("/api/reception-days/leaders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reception-days")
class LeaderResource {
  private final KeepLeaders keep;
  private final Idempotency idempotency;

  LeaderResource(KeepLeaders keep, Idempotency idempotency) {
    this.keep = keep;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "addReceptionLeader",
      summary = "登记接待领导 / Put a leader on the list of those who receive")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / On the list",
      content = @Content(schema = @Schema(implementation = ReceptionLeaderView.class)))
  @APIResponse(responseCode = "409", description = "LEADER_KNOWN, IDEMPOTENCY_IN_PROGRESS")
  public Response add(@NotNull @Valid ReceptionLeaderRequest request) {
    return idempotency.once(
        "addReceptionLeader",
        request,
        () -> Reply.created(URI.create("/api/reception-days/leaders"), keep.add(request)));
  }

  @POST
  @Path("/{id}/departure")
  @RolesAllowed("petition-officer")
  @Consumes(MediaType.WILDCARD)
  @Operation(operationId = "endReceptionLeader", summary = "领导不再接待 / A leader receives no more")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已登记 / Written down",
      content = @Content(schema = @Schema(implementation = ReceptionLeaderView.class)))
  public Response left(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return idempotency.once(
        "endReceptionLeader", Map.of("id", id), () -> Reply.ok(keep.left(id, ifMatch)));
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "listReceptionLeaders",
      summary = "本工会接待领导 / The leaders of one's own union who receive")
  @APIResponse(responseCode = "200", description = "名单 / The list")
  public ReceptionLeadersView list() {
    return keep.list();
  }
}
