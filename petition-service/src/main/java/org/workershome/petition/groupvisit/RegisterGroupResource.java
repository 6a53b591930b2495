package org.workershome.petition.groupvisit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** A group at the door. */
@Path("/api/petitions/group-visits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class RegisterGroupResource {
  private final ReceiveGroup group;
  private final Idempotency idempotency;

  RegisterGroupResource(ReceiveGroup group, Idempotency idempotency) {
    this.group = group;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "registerGroupVisit",
      summary = "登记集体访 / Register a group visit from headcount and matter")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Registered",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response register(@NotNull @Valid GroupVisitRequest request) {
    return idempotency.once(
        "registerGroupVisit",
        request,
        () -> {
          var done = group.register(request);
          return Reply.created(
                  URI.create("/api/petitions/" + done.view().petitionId()), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
