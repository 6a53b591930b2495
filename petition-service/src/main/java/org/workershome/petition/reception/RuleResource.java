package org.workershome.petition.reception;

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
import org.workershome.kit.identity.CurrentCaller;

/** By which rule the reception days of the caller's own union recur. */
@Path("/api/reception-days/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "reception-days")
class RuleResource {
  private final AdoptRule adopt;
  private final Idempotency idempotency;
  private final CurrentCaller caller;

  RuleResource(AdoptRule adopt, Idempotency idempotency, CurrentCaller caller) {
    this.adopt = adopt;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @Path("/preview")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "previewReceptionRule",
      summary = "预览接待日规则 / See what a rule would give, before it is adopted")
  @APIResponse(responseCode = "200", description = "预览 / What it would give")
  @APIResponse(responseCode = "422", description = "RULE_YIELDS_NO_DAY")
  public RulePreviewView preview(@NotNull @Valid ReceptionRuleRequest request) {
    return adopt.preview(request);
  }

  @POST
  @RolesAllowed("petition-officer")
  @Operation(operationId = "adoptReceptionRule", summary = "采用接待日规则 / Adopt a rule")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已采用 / Adopted",
      content = @Content(schema = @Schema(implementation = ReceptionRuleView.class)))
  @APIResponse(responseCode = "409", description = "LATER_RULE_ADOPTED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "RULE_YIELDS_NO_DAY, IDEMPOTENCY_KEY_REUSED")
  public Response adopt(@NotNull @Valid ReceptionRuleRequest request) {
    return idempotency.once(
        "adoptReceptionRule",
        request,
        () -> Reply.created(URI.create("/api/reception-days/rules"), adopt.handle(request)));
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "listReceptionRules",
      summary = "本工会接待日规则 / The rules of one's own union, the latest first")
  @APIResponse(responseCode = "200", description = "规则 / The rules")
  public ReceptionRulesView list() {
    return adopt.list(caller.get().requireUnion());
  }
}
