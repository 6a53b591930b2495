package org.workershome.petition.instrument;

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

/** How long employers and the labour administration have to answer. */
@Path("/api/instruments/terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "instruments")
class InstrumentTermResource {
  private final KeepTerms keep;
  private final Idempotency idempotency;

  InstrumentTermResource(KeepTerms keep, Idempotency idempotency) {
    this.keep = keep;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listInstrumentTerms", summary = "答复期限设定 / Answer times on file")
  public InstrumentTermsView list() {
    return keep.list();
  }

  @POST
  @RolesAllowed("leader")
  @Operation(operationId = "setInstrumentTerm", summary = "设定答复期限 / Set answer times from a day on")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已设定 / Set",
      content = @Content(schema = @Schema(implementation = InstrumentTermView.class)))
  @APIResponse(responseCode = "409", description = "TERM_KNOWN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "TERM_IN_THE_PAST, IDEMPOTENCY_KEY_REUSED")
  public Response set(@NotNull @Valid InstrumentTermRequest request) {
    return idempotency.once(
        "setInstrumentTerm",
        request,
        () -> Reply.created(URI.create("/api/instruments/terms"), keep.set(request)));
  }
}
