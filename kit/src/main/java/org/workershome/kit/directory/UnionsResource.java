package org.workershome.kit.directory;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * The tree of unions, for everybody with a token. A service gives it an address by a subclass.
 *
 * <p>Answers carry a tag of the copy's generation: who has one asks again for next to nothing.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class UnionsResource {
  private static final String CODE = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}";

  private final Unions unions;
  private final Clock clock;

  protected UnionsResource(Unions unions, Clock clock) {
    this.unions = unions;
    this.clock = clock;
  }

  /** Without a filter the top of the tree, so that a tree can be opened from there. */
  @GET
  @Operation(
      operationId = "listUnions",
      summary = "工会组织树与查询 / Unions: the tree, and search by name")
  @APIResponse(
      responseCode = "200",
      description = "一页，按组织树顺序 / One page, in the order of the tree",
      content = @Content(schema = @Schema(implementation = UnionPageView.class)))
  @APIResponse(responseCode = "304", description = "自 If-None-Match 以来未变 / Not changed since")
  public Response list(
      @QueryParam("parent") @Pattern(regexp = CODE) @Schema(examples = "CQ")
          @Nullable String parent,
      @QueryParam("under") @Pattern(regexp = CODE) @Schema(examples = "CQ.ENERGY")
          @Nullable String under,
      @QueryParam("name") @Size(min = 1, max = 50) @Schema(examples = "能源") @Nullable String name,
      @QueryParam("creditCode") @Pattern(regexp = "[0-9A-Z]{18}") @Nullable String creditCode,
      @QueryParam("on") @Nullable LocalDate on,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context Request request,
      @Context UriInfo uri) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    var filter =
        new UnionFilter(
            parent == null && under == null && name == null && creditCode == null,
            parent,
            under == null ? null : new UnionPath(under),
            name == null ? null : name.strip(),
            creditCode,
            on);
    if (name != null && name.isBlank()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("name", "NOT_BLANK", "名称不能为空白", "name must not be blank");
    }
    PageRequest page =
        PageRequest.of(limit, null, filter.parent(), under, filter.name(), creditCode, on);
    @Nullable UnionCursor after =
        cursor == null ? null : UnionCursor.decoded(cursor, page.filter());
    EntityTag tag = new EntityTag(unions.generation() + "-" + day);
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    if (known != null) {
      return cached(known, tag);
    }
    List<Union> found = unions.list(filter, after, page.fetch());
    return cached(Response.fromResponse(Pages.respond(page(found, page, day), uri)), tag);
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getUnion", summary = "查看工会及其沿革 / Read one union and its history")
  @APIResponse(
      responseCode = "200",
      description = "工会 / The union",
      content = @Content(schema = @Schema(implementation = UnionDetailView.class)))
  @APIResponse(responseCode = "304", description = "自 If-None-Match 以来未变 / Not changed since")
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public Response one(
      @PathParam("code") @Pattern(regexp = CODE) @Schema(examples = "CQ.ENERGY") String code,
      @QueryParam("on") @Nullable LocalDate on,
      @Context Request request) {
    LocalDate day = on == null ? LocalDate.now(clock) : on;
    EntityTag tag = new EntityTag(unions.generation() + "-" + day);
    Response.ResponseBuilder known = request.evaluatePreconditions(tag);
    if (known != null) {
      return cached(known, tag);
    }
    Union union =
        unions.byCode(code).orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    return cached(Response.ok(UnionDetailView.of(union, unions.successors(code), day)), tag);
  }

  private static Page<UnionView> page(List<Union> found, PageRequest request, LocalDate day) {
    boolean more = found.size() > request.limit();
    List<Union> items = more ? found.subList(0, request.limit()) : found;
    return new Page<>(
        items.stream().map(union -> UnionView.of(union, day)).toList(),
        more ? UnionCursor.after(items.getLast()).encoded(request.filter()) : null);
  }

  /** Kept by the caller alone, and asked about each time: that costs us one row. */
  private static Response cached(Response.ResponseBuilder answer, EntityTag tag) {
    return answer.tag(tag).header("Cache-Control", "private, no-cache").build();
  }
}
