package org.workershome.petition.reception;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** Makes the days of the caller's own union and publishes their roster. */
@Path("/api/reception-days")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reception-days")
class RosterResource {
  private final GenerateDays generate;
  private final PublishRoster publish;
  private final Idempotency idempotency;

  RosterResource(GenerateDays generate, PublishRoster publish, Idempotency idempotency) {
    this.generate = generate;
    this.publish = publish;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/generation")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "generateReceptionDays",
      summary = "按规则生成接待日 / Make the days of the rule, or see which would be made")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已生成或拟生成 / Made, or to be made",
      content = @Content(schema = @Schema(implementation = GeneratedDaysView.class)))
  public Response generate(@NotNull @Valid GenerationRequest request) {
    return idempotency.once(
        "generateReceptionDays", request, () -> Reply.ok(generate.handle(request)));
  }

  @POST
  @Path("/publication")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "publishReceptionRoster",
      summary = "公示接待安排 / Publish the roster, or see what it lacks")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已公示或拟公示 / Published, or to be published",
      content = @Content(schema = @Schema(implementation = RosterView.class)))
  @APIResponse(responseCode = "422", description = "ROSTER_INCOMPLETE, IDEMPOTENCY_KEY_REUSED")
  public Response publish(@NotNull @Valid RosterPublicationRequest request) {
    return idempotency.once(
        "publishReceptionRoster", request, () -> Reply.ok(publish.handle(request)));
  }
}
