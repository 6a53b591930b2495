package org.workershome.petition.legalaid;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** What the law leaves to the region or the union. */
@Path("/api/legal-aid/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "legal-aid")
class AidSettingResource {
  private final KeepSettings keep;
  private final Idempotency idempotency;

  AidSettingResource(KeepSettings keep, Idempotency idempotency) {
    this.keep = keep;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listLegalAidSettings", summary = "法律援助设定 / Settings of legal aid")
  public AidSettingsView list() {
    return keep.list();
  }

  @POST
  @RolesAllowed("leader")
  @Operation(
      operationId = "setLegalAid",
      summary = "设定法律援助期限和标准 / Set terms and bounds of legal aid from a day on")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已设定 / Set",
      content = @Content(schema = @Schema(implementation = AidSettingView.class)))
  @APIResponse(responseCode = "409", description = "SETTING_KNOWN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "SETTING_IN_THE_PAST, IDEMPOTENCY_KEY_REUSED")
  public Response set(@NotNull @Valid AidSettingRequest request) {
    return idempotency.once(
        "setLegalAid",
        request,
        () -> Reply.created(URI.create("/api/legal-aid/settings"), keep.set(request)));
  }
}
