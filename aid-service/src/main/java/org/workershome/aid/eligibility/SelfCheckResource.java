package org.workershome.aid.eligibility;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For a worker who wants to know before he tells anybody. */
@Path("/api/aid/self-check")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "eligibility")
class SelfCheckResource {
  private final CheckOneself check;

  SelfCheckResource(CheckOneself check) {
    this.check = check;
  }

  @POST
  @PermitAll
  @Operation(
      operationId = "checkOneself",
      summary = "困难认定自测，不登录、不留存 / Whether one would be found in hardship; nothing is kept")
  @APIResponse(
      responseCode = "200",
      description = "测算结果和依据，不作为认定 / What the rules say, and why; no decision",
      content = @Content(schema = @Schema(implementation = Assessment.class)))
  @APIResponse(responseCode = "422", description = "NO_STANDARD, NO_RULE_SET")
  public Response check(@NotNull @Valid SelfCheckRequest request) {
    return Response.ok(check.handle(request)).header("Cache-Control", "no-store").build();
  }
}
