package org.workershome.kit.trial;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.workershome.kit.privacy.consent.Consents;
import org.workershome.kit.privacy.consent.SensitiveKind;
import org.workershome.kit.privacy.reveal.RevealRequest;
import org.workershome.kit.privacy.reveal.Reveals;

@Path("/api/trial/files")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class TrialPrivacyResource {
  private final Reveals reveals;
  private final Consents consents;

  TrialPrivacyResource(Reveals reveals, Consents consents) {
    this.reveals = reveals;
    this.consents = consents;
  }

  @POST
  @Path("{id}/reveal")
  @RolesAllowed({"petition-officer", "lawyer", "leader"})
  public Response reveal(@PathParam("id") UUID id, @NotNull @Valid RevealRequest request) {
    return reveals.reveal("trial-file", id, request);
  }

  /** Work that needs a consent. */
  @GET
  @Path("shared")
  public Map<String, Object> shared(
      @QueryParam("personRef") String personRef, @QueryParam("kinds") String kinds) {
    Set<SensitiveKind> needed =
        Stream.of(kinds.split(",", -1)).map(SensitiveKind::valueOf).collect(Collectors.toSet());
    consents.require(personRef, TrialTerms.PURPOSE, needed);
    return Map.of("shared", true);
  }
}
