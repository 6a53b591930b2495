package org.workershome.petition.figures;

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
import java.util.List;
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

/**
 * Figures for the work report: any member of staff, for his own union and those below it; who may
 * see no petition is told no number that is too small.
 */
@Path("/api/petition/figures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "figures")
class FiguresResource {
  /**
   * Those that the report has had from the beginning, each with its definition of the statistics.
   */
  private static final List<String> FIGURES =
      List.of(
          ReceivedFigures.RECEIVED,
          ProcedureFigures.REGISTERED,
          ProcedureFigures.NOTICES,
          ProcedureFigures.REFERRALS);

  private static final String UNIT = "CASE";

  private final AnswerStatistics statistics;
  private final CurrentCaller caller;

  FiguresResource(AnswerStatistics statistics, CurrentCaller caller) {
    this.statistics = statistics;
    this.caller = caller;
  }

  @GET
  @Operation(operationId = "getPetitionFigures", summary = "信访统计 / Figures of petitions")
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
    return new FiguresView(
        union,
        from,
        to,
        statistics.workReport(asked, from, to, FIGURES).entrySet().stream()
            .map(told -> new FigureView(told.getKey(), told.getValue().toString(), UNIT))
            .toList());
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
