package org.workershome.competition.figures;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Figures for the work report: any member of staff, for his own union and those below it. */
@Path("/api/competition/figures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "figures")
class FiguresResource {
  private final CountWork count;
  private final CurrentCaller caller;

  FiguresResource(CountWork count, CurrentCaller caller) {
    this.count = count;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "getCompetitionFigures",
      summary = "竞赛与荣誉统计 / Figures of suggestions and honours")
  @APIResponse(
      responseCode = "200",
      description = "统计数据 / The figures",
      content = @Content(schema = @Schema(implementation = FiguresView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public FiguresView figures(
      @QueryParam("union")
          @NotNull
          @Pattern(regexp = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}")
          @Schema(examples = "CQ")
          String union,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to) {
    var asked = new UnionPath(union);
    requireSight(caller.get(), asked);
    if (from.isAfter(to)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("to", "BEFORE_FROM", "结束日期早于开始日期", "The last day is before the first");
    }
    return count.of(asked, from, to);
  }

  /** Another's union and one that is not there answer alike. */
  private static void requireSight(Caller caller, UnionPath asked) {
    if (caller.kind() != CallerKind.STAFF) {
      throw new ProblemException(TechnicalProblem.FORBIDDEN);
    }
    if (!caller.requireUnion().contains(asked)) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
  }
}
