package org.workershome.kit.privacy.consent;

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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.privacy.OpaqueRef;

/**
 * Consents, for the person himself and for the clerk at the counter. A service gives it an address
 * by a subclass with {@code @Path("/api/<service>/consents")}.
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class ConsentsResource {
  private static final String WORKER = "worker";

  private final Consents consents;
  private final Idempotency idempotency;
  private final String address;

  /**
   * @param address of the subclass, for {@code Location}
   */
  protected ConsentsResource(Consents consents, Idempotency idempotency, String address) {
    this.consents = consents;
    this.idempotency = idempotency;
    this.address = address;
  }

  @GET
  @Path("terms")
  @RolesAllowed({WORKER, "petition-officer", "case-handler", "aid-clerk", "nominator", "auditor"})
  @Operation(summary = "告知文本 / What people are asked to agree to")
  public ConsentTermsPageView terms() {
    return new ConsentTermsPageView(consents.allTerms());
  }

  @GET
  @RolesAllowed({WORKER, "petition-officer", "case-handler", "aid-clerk", "nominator", "auditor"})
  @Operation(summary = "同意记录 / Consents of a person, newest first; a worker's own")
  public ConsentPageView list(@QueryParam("personRef") @OpaqueRef @Nullable String personRef) {
    return new ConsentPageView(consents.ofPerson(consents.person(personRef)));
  }

  @GET
  @Path("{id}")
  @RolesAllowed({WORKER, "petition-officer", "case-handler", "aid-clerk", "nominator", "auditor"})
  @Operation(summary = "一份同意 / One consent")
  public ConsentView one(@PathParam("id") UUID id) {
    return consents.get(id);
  }

  @POST
  @RolesAllowed(WORKER)
  @Operation(summary = "本人同意 / Consent for oneself")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已记录 / Recorded",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  @APIResponse(responseCode = "409", description = "TERMS_CHANGED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "GUARDIAN_NEEDED, IDEMPOTENCY_KEY_REUSED")
  public Response give(@NotNull @Valid ConsentRequest request) {
    return idempotency.once("giveConsent", request, () -> created(consents.give(request)));
  }

  @POST
  @Path("paper")
  @RolesAllowed({"petition-officer", "case-handler", "aid-clerk", "nominator"})
  @Operation(summary = "登记书面同意 / Record a consent signed on paper")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "201",
      description = "已记录 / Recorded",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  @APIResponse(responseCode = "409", description = "TERMS_CHANGED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "GUARDIAN_NEEDED, IDEMPOTENCY_KEY_REUSED")
  public Response record(@NotNull @Valid PaperConsentRequest request) {
    return idempotency.once("recordConsent", request, () -> created(consents.record(request)));
  }

  @POST
  @Path("{id}/withdrawal")
  @RolesAllowed({WORKER, "petition-officer", "case-handler", "aid-clerk", "nominator"})
  @Operation(summary = "撤回同意 / Take a consent back")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已撤回 / Withdrawn",
      content = @Content(schema = @Schema(implementation = ConsentView.class)))
  @APIResponse(responseCode = "409", description = "ALREADY_WITHDRAWN, IDEMPOTENCY_IN_PROGRESS")
  public Response withdraw(@PathParam("id") UUID id, @NotNull @Valid WithdrawalRequest request) {
    return idempotency.once(
        "withdrawConsent", request, () -> Reply.ok(consents.withdraw(id, request)));
  }

  private Reply created(ConsentView given) {
    return Reply.created(URI.create(address + "/" + given.id()), given);
  }
}
