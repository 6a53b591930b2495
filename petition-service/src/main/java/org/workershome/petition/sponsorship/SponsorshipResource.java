package org.workershome.petition.sponsorship;

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
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.petition.core.PetitionId;

/** A leader in charge of a case. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class SponsorshipResource {
  private final SponsorCase sponsor;
  private final Idempotency idempotency;

  SponsorshipResource(SponsorCase sponsor, Idempotency idempotency) {
    this.sponsor = sponsor;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/sponsorship")
  @RolesAllowed("leader")
  @Operation(operationId = "sponsorCase", summary = "领导包案 / Take charge of a case")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已包案 / Taken charge",
      content = @Content(schema = @Schema(implementation = SponsorshipView.class)))
  @APIResponse(responseCode = "409", description = "SPONSORED_BEFORE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response take(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SponsorRequest request) {
    return idempotency.once(
        "sponsorCase",
        request,
        () -> {
          var done = sponsor.take(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/sponsorship"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/sponsorship/steps")
  @RolesAllowed("leader")
  @Operation(operationId = "addSponsorStep", summary = "登记包案工作 / Record what the sponsor did")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Recorded",
      content = @Content(schema = @Schema(implementation = SponsorshipView.class)))
  @APIResponse(responseCode = "409", description = "GUARANTEE_MET, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NOT_THE_SPONSOR, IDEMPOTENCY_KEY_REUSED")
  public Response add(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SponsorStepRequest request) {
    return idempotency.once(
        "addSponsorStep",
        request,
        () -> {
          var done = sponsor.add(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/sponsorship"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/sponsorship/sign-off")
  @RolesAllowed("leader")
  @Operation(operationId = "signOffSponsorship", summary = "包案销号 / Sign a case off")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已销号 / Signed off",
      content = @Content(schema = @Schema(implementation = SponsorshipView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "NOT_THE_SPONSOR, GUARANTEE_MISSING, IDEMPOTENCY_KEY_REUSED")
  public Response signOff(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SignOffRequest request) {
    return idempotency.once(
        "signOffSponsorship",
        request,
        () -> {
          var done = sponsor.signOff(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/sponsorship"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @GET
  @Path("/sponsorship")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "getSponsorship", summary = "查看包案 / The leader in charge")
  public SponsorshipView sponsorship(@PathParam("id") UUID id) {
    return sponsor.of(new PetitionId(id));
  }
}
