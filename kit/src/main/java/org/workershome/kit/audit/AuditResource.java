package org.workershome.kit.audit;

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
import org.jspecify.annotations.Nullable;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;

/**
 * The audit for those who audit. A service gives it an address by a subclass with
 * {@code @Path("/api/<service>/audit")}.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class AuditResource {
  private final AuditDesk desk;

  protected AuditResource(AuditDesk desk) {
    this.desk = desk;
  }

  /** By record, person, actor, action and period; reading is written down as well. */
  @GET
  @RolesAllowed({"auditor", "inspector", "audit-admin", "agency-audit"})
  @Operation(operationId = "searchAudit", summary = "查询审计记录 / Search the audit")
  @APIResponse(
      responseCode = "200",
      description = "审计记录，最新在前 / Entries, newest first",
      content = @Content(schema = @Schema(implementation = AuditPageView.class)))
  @APIResponse(responseCode = "400", description = "INVALID_FIELDS")
  public Response find(
      @QueryParam("recordType") @Nullable String recordType,
      @QueryParam("recordId") @Nullable String recordId,
      @QueryParam("personRef") @Nullable String personRef,
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("action") @Nullable String action,
      @QueryParam("from") @Nullable String from,
      @QueryParam("until") @Nullable String until,
      @QueryParam("purpose") @Nullable String purpose,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    AuditQuery query = AuditQuery.of(recordType, recordId, personRef, actor, action, from, until);
    PageRequest request =
        PageRequest.of(limit, cursor, recordType, recordId, personRef, actor, action, from, until);
    Page<AuditEntryView> page = desk.search().find(query, request, purpose);
    return Pages.respond(page, uri);
  }

  /** Where the chain stands and how far it is behind. */
  @GET
  @Path("chain")
  @RolesAllowed({"auditor", "inspector", "audit-admin", "agency-audit", "system-admin"})
  @Operation(operationId = "getAuditChain", summary = "审计链状态 / State of the audit's chain")
  public AuditChainView chain() {
    return desk.chain().now();
  }
}
