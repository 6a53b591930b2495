package org.workershome.petition.reception;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;
import org.workershome.petition.reception.CountReceptionDays.Asked;

/** How many days were held, who came, with what, and how content people were. */
@Path("/api/reception-days/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
@RunOnVirtualThread
@Tag(name = "reception-days")
class ReceptionStatisticsResource {
  private static final String PATH_FORM = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}";

  private final CountReceptionDays count;
  private final CurrentCaller caller;

  ReceptionStatisticsResource(CountReceptionDays count, CurrentCaller caller) {
    this.count = count;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getReceptionStatistics",
      summary = "接待日统计 / Figures of reception days, of a union and all below it")
  @APIResponse(
      responseCode = "200",
      description = "统计数据 / The figures",
      content = @Content(schema = @Schema(implementation = ReceptionStatisticsView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public ReceptionStatisticsView statistics(
      @QueryParam("union") @NotNull @Pattern(regexp = PATH_FORM) @Schema(examples = "CQ")
          String union,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("by") @DefaultValue("TOTAL") ReceptionGrouping by) {
    Asked asked = asked(union, from, to);
    List<ReceptionFigureGroupView> groups =
        count.of(asked, by).entrySet().stream()
            .map(
                group ->
                    new ReceptionFigureGroupView(
                        group.getKey(),
                        group.getValue().entrySet().stream()
                            .map(
                                figure ->
                                    new ReceptionFigureView(figure.getKey(), figure.getValue()))
                            .toList()))
            .toList();
    return new ReceptionStatisticsView(union, from, to, by, groups);
  }

  @GET
  @Path("/{figure}/ids")
  @Operation(
      operationId = "listReceptionFigureRows",
      summary = "统计所依据的记录 / The days or record sheets behind a figure")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = ReceptionFigureRowsView.class)))
  public Response behind(
      @PathParam("figure") ReceptionFigure figure,
      @QueryParam("union") @NotNull @Pattern(regexp = PATH_FORM) @Schema(examples = "CQ")
          String union,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, figure, union, from, to);
    return Pages.respond(
        count
            .behind(figure, asked(union, from, to), page)
            .map(row -> new ReceptionFigureRowView(row.id(), row.day())),
        uri);
  }

  /** Another's union and one that is not there answer alike. */
  private Asked asked(String union, LocalDate from, LocalDate to) {
    var asked = new UnionPath(union);
    if (!caller.get().requireUnion().contains(asked)) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    if (from.isAfter(to)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("to", "BEFORE_FROM", "结束日期早于开始日期", "The last day is before the first");
    }
    return new Asked(asked, from, to);
  }
}
