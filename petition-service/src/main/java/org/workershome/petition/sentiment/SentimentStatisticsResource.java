package org.workershome.petition.sentiment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.petition.core.Reach;
import org.workershome.petition.core.TracedFiguresView;
import org.workershome.petition.core.TracedRecordsView;

/** The numbers of this room by union and days, and the records behind each. */
@Path("/api/sentiment")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "sentiment")
class SentimentStatisticsResource {
  private final CountSentiment count;
  private final CurrentCaller callers;

  SentimentStatisticsResource(CountSentiment count, CurrentCaller callers) {
    this.count = count;
    this.callers = callers;
  }

  @GET
  @Path("/statistics")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "getSentimentStatistics",
      summary = "统计 / Numbers of a union and those below it")
  @APIResponse(responseCode = "200", description = "统计 / The numbers")
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  public TracedFiguresView count(
      @QueryParam("union") @Pattern(regexp = Reach.PATH) @Nullable String union,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to) {
    return count.of(Reach.of(callers.get(), union), from, to);
  }

  @GET
  @Path("/statistics/{figure}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(
      operationId = "traceSentimentStatistics",
      summary = "统计溯源 / The records that a number counts")
  public TracedRecordsView records(
      @PathParam("figure") String figure,
      @QueryParam("union") @Pattern(regexp = Reach.PATH) @Nullable String union,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to,
      @QueryParam("after") @Nullable UUID after) {
    return count.records(figure, Reach.of(callers.get(), union), from, to, after);
  }
}
