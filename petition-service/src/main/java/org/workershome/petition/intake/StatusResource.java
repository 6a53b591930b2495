package org.workershome.petition.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** How a petition stands, for somebody without an account. */
@Path("/api/petitions/status")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "petitions")
class StatusResource {
  private final AskStatus ask;
  private final Vertx timers;

  StatusResource(AskStatus ask, Vertx timers) {
    this.ask = ask;
    this.timers = timers;
  }

  @POST
  @PermitAll
  @Operation(
      operationId = "askPetitionStatus",
      summary = "凭查询码查询办理状态 / Ask how a petition stands, by its query code")
  @APIResponse(
      responseCode = "200",
      description = "办理状态 / How it stands",
      content = @Content(schema = @Schema(implementation = StatusView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND: 查询码或尾号不符 / no such pair")
  @APIResponse(responseCode = "429", description = "TOO_MANY_REQUESTS")
  public void ask(
      @NotNull @Valid StatusRequest request,
      @Context HttpServerRequest http,
      @Suspended AsyncResponse answer) {
    AskStatus.Answer found = ask.handle(request, ClientAddress.of(http));
    if (found.delay().isZero()) {
      give(found, answer);
    } else {
      // No thread waits with whoever guesses.
      timers.setTimer(found.delay().toMillis(), timer -> give(found, answer));
    }
  }

  private static void give(AskStatus.Answer found, AsyncResponse answer) {
    found
        .view()
        .ifPresentOrElse(
            answer::resume,
            () ->
                answer.resume(
                    new ProblemException(TechnicalProblem.NOT_FOUND)
                        .detail("查询码或尾号不符", "The code and the ending do not fit")));
  }
}
