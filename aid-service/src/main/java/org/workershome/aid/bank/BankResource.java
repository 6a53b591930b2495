package org.workershome.aid.bank;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** The bank's side: answers and returns. */
@Path("/api/aid/bank")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed("agency-bank")
@Tag(name = "bank")
class BankResource {
  private final BankAnswers answers;
  private final Idempotency idempotency;

  BankResource(BankAnswers answers, Idempotency idempotency) {
    this.answers = answers;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/files/{id}/answer")
  @Operation(operationId = "answerPaymentFile", summary = "银行回盘 / Answer a payment file as a whole")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已入账 / Booked",
      content = @Content(schema = @Schema(implementation = AnswerView.class)))
  @APIResponse(responseCode = "409", description = "ANSWER_DIFFERS, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description = "ANSWER_OF_ANOTHER_FILE, LINES_DO_NOT_MATCH, IDEMPOTENCY_KEY_REUSED")
  public Response answer(@PathParam("id") UUID id, @NotNull @Valid AnswerRequest request) {
    return idempotency.once(
        "answerPaymentFile", request, () -> Reply.ok(answers.answer(id, request)));
  }

  @POST
  @Path("/returns")
  @Operation(operationId = "returnPayment", summary = "退汇 / A settled payment has come back")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已冲回 / Reversed",
      content = @Content(schema = @Schema(implementation = ReturnView.class)))
  @APIResponse(responseCode = "404", description = "NOT_FOUND")
  @APIResponse(responseCode = "409", description = "NOT_SETTLED, IDEMPOTENCY_IN_PROGRESS")
  public Response giveBack(@NotNull @Valid ReturnRequest request) {
    return idempotency.once("returnPayment", request, () -> Reply.ok(answers.giveBack(request)));
  }
}
