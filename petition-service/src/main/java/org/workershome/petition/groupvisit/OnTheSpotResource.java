package org.workershome.petition.groupvisit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** What happens on the spot of a group visit, and who owes. */
@Path("/api/petitions/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class OnTheSpotResource {
  private final WorkOnTheSpot spot;
  private final Idempotency idempotency;

  OnTheSpotResource(WorkOnTheSpot spot, Idempotency idempotency) {
    this.spot = spot;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/group/respondents")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "addRespondents", summary = "登记责任单位链 / Add the chain of those who owe")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Recorded",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(responseCode = "409", description = "GROUP_JOINED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response respondents(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RespondentsRequest request) {
    return idempotency.once(
        "addRespondents",
        request,
        () -> {
          var done = spot.respondents(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/group/site-log")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "logOnSite", summary = "现场记录 / Write down what happens on the spot")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已记录 / Written down",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(responseCode = "409", description = "GROUP_JOINED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response log(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid SiteLogRequest request) {
    return idempotency.once(
        "logOnSite",
        request,
        () -> {
          var done = spot.log(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/group/urgent-reports")
  @RolesAllowed({"petition-officer", "case-handler"})
  @Operation(operationId = "reportUrgently", summary = "紧急报告 / Report to the superior at once")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已报告 / Reported",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(responseCode = "409", description = "GROUP_JOINED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response report(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid UrgentReportRequest request) {
    return idempotency.once(
        "reportUrgently",
        request,
        () -> {
          var done = spot.report(new PetitionId(id), ifMatch, request);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }

  @POST
  @Path("/group/urgent-reports/{reportId}/acknowledgement")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(operationId = "acknowledgeReport", summary = "确认收到紧急报告 / Acknowledge a report")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已确认 / Acknowledged",
      content = @Content(schema = @Schema(implementation = GroupVisitView.class)))
  @APIResponse(
      responseCode = "409",
      description = "NO_REPORT_TO_ACKNOWLEDGE, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response acknowledge(
      @PathParam("id") UUID id,
      @PathParam("reportId") UUID reportId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AcknowledgementRequest request) {
    return idempotency.once(
        "acknowledgeReport",
        request,
        () -> {
          var done = spot.acknowledge(new PetitionId(id), reportId, ifMatch);
          return Reply.created(URI.create("/api/petitions/" + id + "/group"), done.view())
              .etag(ETags.of(done.version()));
        });
  }
}
