package org.workershome.petition.worklist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.paging.Pages;

/** Saved filters of work lists. */
@Path("/api/petition/saved-filters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
@RunOnVirtualThread
@Tag(name = "work lists")
class SavedFilterResource {
  private static final String PATH = "/api/petition/saved-filters/";

  private final SaveFilters save;
  private final Idempotency idempotency;

  SavedFilterResource(SaveFilters save, Idempotency idempotency) {
    this.save = save;
    this.idempotency = idempotency;
  }

  @POST
  @Operation(operationId = "saveFilter", summary = "保存筛选条件 / Keep a filter under a name")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已保存 / Saved",
      content = @Content(schema = @Schema(implementation = SavedFilterView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(
      responseCode = "409",
      description = "SAVED_FILTER_NAME_TAKEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "SAVED_FILTERS_FULL, IDEMPOTENCY_KEY_REUSED")
  public Response save(@NotNull @Valid SavedFilterRequest request) {
    return idempotency.once(
        "saveFilter",
        request,
        () -> {
          SavedFilterView saved = save.save(request);
          return Reply.created(URI.create(PATH + saved.id() + "/petitions"), saved);
        });
  }

  @GET
  @Operation(operationId = "listSavedFilters", summary = "已保存的筛选条件 / Filters that can be used")
  public SavedFiltersView all() {
    return save.all();
  }

  @GET
  @Path("/{id}/petitions")
  @Operation(
      operationId = "useSavedFilter",
      summary = "按保存的条件列出 / The list that a saved filter makes")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = WorkPageView.class)))
  @APIResponse(responseCode = "422", description = "SAVED_FILTER_STALE")
  public Response use(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(save.page(id, limit, cursor), uri);
  }

  @POST
  @Path("/{id}/sharing")
  @RolesAllowed({"petition-officer", "leader"})
  @Operation(
      operationId = "shareFilter",
      summary = "共享给本工会及下级 / Offer it to one's union and those below")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已共享 / Shared",
      content = @Content(schema = @Schema(implementation = SavedFilterView.class)))
  @APIResponse(
      responseCode = "409",
      description = "SAVED_FILTER_NAME_TAKEN, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "SAVED_FILTER_STALE, IDEMPOTENCY_KEY_REUSED")
  public Response share(@PathParam("id") UUID id) {
    return idempotency.once(
        "shareFilter",
        "",
        () -> {
          SavedFilterView shared = save.share(id);
          return Reply.created(URI.create(PATH + shared.id() + "/petitions"), shared);
        });
  }

  @DELETE
  @Path("/{id}")
  @Operation(operationId = "deleteSavedFilter", summary = "删除筛选条件 / Delete a saved filter")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(responseCode = "204", description = "已删除 / Deleted")
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response delete(@PathParam("id") UUID id) {
    return idempotency.once(
        "deleteSavedFilter",
        "",
        () -> {
          save.delete(id);
          return new Reply(204, null, null, null);
        });
  }
}
