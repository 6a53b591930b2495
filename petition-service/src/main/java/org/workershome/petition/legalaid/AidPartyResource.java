package org.workershome.petition.legalaid;

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
import org.workershome.kit.idempotency.IdempotencyKeys;

/** Who stands opposite, and a lawyer who may not go on because of it. */
@Path("/api/legal-aid/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "legal-aid")
class AidPartyResource {
  private final WithdrawLawyer withdraw;
  private final ReadParties parties;
  private final MoveAnswers answers;

  AidPartyResource(WithdrawLawyer withdraw, ReadParties parties, MoveAnswers answers) {
    this.withdraw = withdraw;
    this.parties = parties;
    this.answers = answers;
  }

  @GET
  @Path("/parties")
  @RolesAllowed({
    "worker",
    "petition-officer",
    "case-handler",
    "leader",
    "auditor",
    "inspector",
    "lawyer"
  })
  @Operation(
      operationId = "listAidParties",
      summary = "后加入的对方当事人及代理人 / Who joined the other side later")
  @APIResponse(responseCode = "200", description = "对方 / The other side")
  public AidPartiesView parties(@PathParam("id") UUID id) {
    return parties.of(new LegalAidId(id));
  }

  @POST
  @Path("/parties")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(
      operationId = "addAidParty",
      summary =
          "登记新的对方当事人或者代理人；承办律师有利益冲突的当即退出 / Enter somebody on the other side; a lawyer in conflict"
              + " loses the case at once")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已登记 / Entered",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ILLEGAL_AID_MOVE, PARTY_KNOWN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response join(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidPartyRequest request) {
    return answers.moved(
        "addAidParty", request, () -> withdraw.joined(new LegalAidId(id), ifMatch, request));
  }

  @POST
  @Path("/lawyer-withdrawal")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(
      operationId = "withdrawLawyer",
      summary = "承办律师因利益冲突退出 / The lawyer gives the case back for a conflict")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已退出 / He has given it back",
      content = @Content(schema = @Schema(implementation = LegalAidView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_AID_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AidReasonRequest request) {
    return answers.moved(
        "withdrawLawyer", request, () -> withdraw.asTold(new LegalAidId(id), ifMatch, request));
  }
}
