package org.workershome.kit.privacy.rotation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * The keys for the administrator of security: ids and counts, never a key. A service gives it an
 * address by a subclass with {@code @Path("/api/<service>/keys")}.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class KeysResource {
  private final KeyRotations rotations;

  protected KeysResource(KeyRotations rotations) {
    this.rotations = rotations;
  }

  @GET
  @Operation(summary = "密钥与其下数据的数量 / Keys, and how much lies under each")
  @RolesAllowed("security-admin")
  public KeysView keys() {
    return rotations.keys();
  }

  @POST
  @Path("rotation")
  @Operation(summary = "用现行密钥重新加密并补齐索引 / Write anew what lies under other keys")
  @APIResponse(
      responseCode = "202",
      description = "已开始 / Started",
      content = @Content(schema = @Schema(implementation = RotationView.class)))
  @RolesAllowed("security-admin")
  public Response rotate(@HeaderParam("Idempotency-Key") @Nullable String key) {
    return rotations.start();
  }
}
