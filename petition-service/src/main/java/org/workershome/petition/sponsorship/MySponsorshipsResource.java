package org.workershome.petition.sponsorship;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.paging.Pages;

/** A leader's page of his cases. */
@Path("/api/petition/sponsored")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class MySponsorshipsResource {
  private final SponsorCase sponsor;

  MySponsorshipsResource(SponsorCase sponsor) {
    this.sponsor = sponsor;
  }

  @GET
  @RolesAllowed("leader")
  @Operation(
      operationId = "listSponsored",
      summary = "我的包案 / Cases that the caller has and had in charge, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = SponsorshipsView.class)))
  public Response mine(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(sponsor.mine(limit, cursor), uri);
  }
}
