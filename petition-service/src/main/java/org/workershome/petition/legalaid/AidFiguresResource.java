package org.workershome.petition.legalaid;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Figures of legal aid, for staff, of their own union and those below it; an analyst, who sees no
 * case, is told what the statistics tell outsiders.
 */
@Path("/api/legal-aid/figures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "legal-aid")
class AidFiguresResource {
  private final CountLegalAid count;
  private final CurrentCaller caller;

  AidFiguresResource(CountLegalAid count, CurrentCaller caller) {
    this.count = count;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "getLegalAidFigures", summary = "法律援助统计 / Figures of legal aid")
  @APIResponse(responseCode = "200", description = "统计数据 / The figures")
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "422", description = "NOT_FOR_OUTSIDERS")
  public AidFiguresView figures(
      @QueryParam("union")
          @NotNull
          @Pattern(regexp = "[A-Za-z0-9_-]{1,64}(\\.[A-Za-z0-9_-]{1,64}){0,15}")
          @Schema(examples = "CQ")
          String union,
      @QueryParam("from") @NotNull LocalDate from,
      @QueryParam("to") @NotNull LocalDate to) {
    var asked = new UnionPath(union);
    if (!caller.get().requireUnion().contains(asked)) {
      throw new ProblemException(TechnicalProblem.NOT_FOUND);
    }
    if (from.isAfter(to)) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("to", "BEFORE_FROM", "结束日期早于开始日期", "The last day is before the first");
    }
    return count.of(caller.get(), asked, from, to);
  }
}
