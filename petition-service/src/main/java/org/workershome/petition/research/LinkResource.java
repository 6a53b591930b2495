package org.workershome.petition.research;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** What a project hangs together with. */
@Path("/api/research")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "research")
class LinkResource {
  private final LinkCases link;
  private final Idempotency idempotency;

  LinkResource(LinkCases link, Idempotency idempotency) {
    this.link = link;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/projects/{id}/petitions")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "linkPetition",
      summary = "关联信访事项 / Link a petition that gave rise to a project")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已关联 / Linked",
      content = @Content(schema = @Schema(implementation = LinkedCasesView.class)))
  @APIResponse(responseCode = "409", description = "ALREADY_LINKED, IDEMPOTENCY_IN_PROGRESS")
  public Response petition(@PathParam("id") UUID id, @NotNull @Valid PetitionLinkRequest request) {
    return idempotency.once(
        "linkPetition",
        request,
        () ->
            Reply.created(
                URI.create("/api/research/projects/" + id + "/petitions"),
                link.petition(id, request)));
  }

  @GET
  @Path("/projects/{id}/petitions")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "listLinkedPetitions",
      summary = "关联的信访事项 / Petitions that gave rise to a project")
  public LinkedCasesView petitions(@PathParam("id") UUID id) {
    return link.petitions(id);
  }

  @POST
  @Path("/projects/{id}/backlog-cases")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "linkBacklogCase",
      summary = "关联化解的积案 / Link a backlog case that a project resolved")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已关联 / Linked",
      content = @Content(schema = @Schema(implementation = LinkedCasesView.class)))
  @APIResponse(responseCode = "409", description = "ALREADY_LINKED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "CASE_NOT_CLEARED, IDEMPOTENCY_KEY_REUSED")
  public Response backlogCase(
      @PathParam("id") UUID id, @NotNull @Valid BacklogLinkRequest request) {
    return idempotency.once(
        "linkBacklogCase",
        request,
        () ->
            Reply.created(
                URI.create("/api/research/projects/" + id + "/backlog-cases"),
                link.backlogCase(id, request)));
  }

  @GET
  @Path("/projects/{id}/backlog-cases")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "listLinkedBacklogCases",
      summary = "化解的积案 / Backlog cases that a project resolved")
  public LinkedCasesView backlogCases(@PathParam("id") UUID id) {
    return link.backlogCases(id);
  }

  @GET
  @Path("/terms")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "getResearchTerms", summary = "调研配置 / Terms of the caller's union")
  public ResearchTermView terms() {
    return link.inForce();
  }

  @POST
  @Path("/terms")
  @RolesAllowed("leader")
  @Operation(
      operationId = "setResearchTerms",
      summary = "设置调研配置 / Set terms of one's own union from a day on")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已设置 / Set",
      content = @Content(schema = @Schema(implementation = ResearchTermView.class)))
  @APIResponse(responseCode = "409", description = "TERM_EXISTS, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "TERM_IN_THE_PAST, IDEMPOTENCY_KEY_REUSED")
  public Response set(@NotNull @Valid ResearchTermRequest request) {
    return idempotency.once(
        "setResearchTerms",
        request,
        () -> Reply.created(URI.create("/api/research/terms"), link.set(request)));
  }
}
