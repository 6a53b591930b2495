package org.workershome.petition.inspection;

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

/** What an inspection found, and how it is mended. */
@Path("/api/inspections/{id}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "inspections")
class FindingResource {
  private final MendFindings findings;
  private final Idempotency idempotency;

  FindingResource(MendFindings findings, Idempotency idempotency) {
    this.findings = findings;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(operationId = "listFindings", summary = "检查发现的问题 / What was found")
  public FindingsView list(@PathParam("id") UUID id) {
    return findings.of(id);
  }

  @POST
  @RolesAllowed({"auditor", "inspector"})
  @Operation(operationId = "recordFinding", summary = "登记问题，提出整改要求 / Write down a finding")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Written down",
      content = @Content(schema = @Schema(implementation = FindingView.class)))
  @APIResponse(responseCode = "409", description = "INSPECTION_CLOSED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "NOT_IN_THE_SAMPLE, RECTIFICATION_DAY_NOT_AHEAD, OWN_PETITION, IDEMPOTENCY_KEY_REUSED")
  public Response find(@PathParam("id") UUID id, @NotNull @Valid FindingRequest request) {
    return idempotency.once("recordFinding", request, () -> reply(id, findings.find(id, request)));
  }

  @POST
  @Path("/{findingId}/answer")
  @RolesAllowed({"petition-officer", "case-handler", "leader"})
  @Operation(operationId = "answerFinding", summary = "报告整改情况 / Report what was done about it")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已报告 / Reported",
      content = @Content(schema = @Schema(implementation = FindingView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_FINDING_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "NOT_THE_INSPECTED, IDEMPOTENCY_KEY_REUSED")
  public Response answer(
      @PathParam("id") UUID id,
      @PathParam("findingId") UUID findingId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid FindingAnswerRequest request) {
    return idempotency.once(
        "answerFinding",
        request,
        () -> reply(id, findings.answer(id, findingId, ifMatch, request)));
  }

  @POST
  @Path("/{findingId}/decision")
  @RolesAllowed({"auditor", "inspector"})
  @Operation(
      operationId = "decideFinding",
      summary = "验收或者退回整改 / Accept what was done, or send it back")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已决定 / Decided",
      content = @Content(schema = @Schema(implementation = FindingView.class)))
  @APIResponse(responseCode = "409", description = "ILLEGAL_FINDING_MOVE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "RECTIFICATION_DAY_NOT_AHEAD, OWN_ANSWER, IDEMPOTENCY_KEY_REUSED")
  public Response decide(
      @PathParam("id") UUID id,
      @PathParam("findingId") UUID findingId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid FindingDecisionRequest request) {
    return idempotency.once(
        "decideFinding",
        request,
        () -> reply(id, findings.decide(id, findingId, ifMatch, request)));
  }

  private static Reply reply(UUID inspection, Finding finding) {
    return Reply.created(
            URI.create("/api/inspections/" + inspection + "/findings"), FindingView.of(finding))
        .etag(ETags.of(finding.version()));
  }
}
