package org.workershome.petition.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.paging.Pages;
import org.workershome.petition.core.PetitionCategory;
import org.workershome.petition.core.PetitionChannel;
import org.workershome.petition.core.PetitionMatter;
import org.workershome.petition.core.Reach;
import org.workershome.petition.figures.StatisticsQuestion.Only;

/** Numbers of a union, with what they mean and the records behind each. */
@Path("/api/petition/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "figures")
class StatisticsResource {
  private final AnswerStatistics statistics;
  private final CurrentCaller caller;

  StatisticsResource(AnswerStatistics statistics, CurrentCaller caller) {
    this.statistics = statistics;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({
    "petition-officer",
    "case-handler",
    "leader",
    "auditor",
    "inspector",
    "analyst",
    "mediator",
    "lawyer",
    "aid-clerk",
    "aid-reviewer",
    "aid-approver",
    "cashier",
    "organiser",
    "worker"
  })
  @Operation(
      operationId = "getPetitionStatistics",
      summary = "信访与维权统计 / Statistics of petitions and of all work for workers' rights",
      description =
          "信访工作人员可查本会及下级；其他人员只可查本会已结束的整年度，小于起报数的数字不予显示。 / Who handles petitions asks about his own"
              + " union and those below it; others about their own union and a calendar year that"
              + " has ended, without numbers that are too small.")
  @APIResponse(
      responseCode = "200",
      description = "统计数据及口径 / Numbers and their definitions",
      content = @Content(schema = @Schema(implementation = StatisticsView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "422", description = "NO_RANKING, NOT_FOR_OUTSIDERS, PERIOD_TOO_LONG")
  public StatisticsView statistics(
      @QueryParam("union")
          @Pattern(regexp = Reach.PATH)
          @Schema(description = "缺省为本会 / The caller's own without it", examples = "CQ")
          @Nullable String union,
      @QueryParam("below")
          @DefaultValue("true")
          @Schema(description = "是否含下级工会 / With all unions below it")
          boolean below,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("channel") @Nullable PetitionChannel channel,
      @QueryParam("category") @Nullable PetitionCategory category,
      @QueryParam("matter") @Nullable PetitionMatter matter,
      @QueryParam("handler")
          @Size(max = 100)
          @Schema(description = "承办人账号 / Account of who answers for the case now")
          @Nullable String handler,
      @QueryParam("by") @DefaultValue("TOTAL") Grouping by,
      @QueryParam("figure")
          @Schema(description = "只列这些指标 / Only these figures", examples = "letters_received")
          @Nullable List<String> figures,
      @QueryParam("order")
          @Schema(description = "只能按编码 / By code and nothing else", examples = "code")
          @Nullable String order) {
    QuestionBounds.requireNoRanking(order);
    return statistics.of(
        StatisticsQuestion.of(
            caller.get(), union, below, from, to, by, new Only(channel, category, matter, handler)),
        figures);
  }

  @GET
  @Path("/{figure}/records")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "auditor", "inspector"})
  @Operation(
      operationId = "listStatisticsRecords",
      summary = "统计溯源 / The records behind a number, the latest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = StatisticsRecordsView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "422", description = "PERIOD_TOO_LONG")
  public Response records(
      @PathParam("figure") String figure,
      @QueryParam("union")
          @Pattern(regexp = Reach.PATH)
          @Schema(description = "缺省为本会 / The caller's own without it", examples = "CQ")
          @Nullable String union,
      @QueryParam("below")
          @DefaultValue("true")
          @Schema(description = "是否含下级工会 / With all unions below it")
          boolean below,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("channel") @Nullable PetitionChannel channel,
      @QueryParam("category") @Nullable PetitionCategory category,
      @QueryParam("matter") @Nullable PetitionMatter matter,
      @QueryParam("handler")
          @Size(max = 100)
          @Schema(description = "承办人账号 / Account of who answers for the case now")
          @Nullable String handler,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    StatisticsQuestion question =
        StatisticsQuestion.of(
            caller.get(),
            union,
            below,
            from,
            to,
            Grouping.TOTAL,
            new Only(channel, category, matter, handler));
    PageRequest page = PageRequest.of(limit, cursor, figure, question);
    return Pages.respond(
        statistics
            .behind(figure, question, page)
            .map(row -> new StatisticsRecordView(row.id(), row.petition(), row.day(), row.union())),
        uri);
  }
}
