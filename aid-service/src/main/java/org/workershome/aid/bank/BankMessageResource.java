package org.workershome.aid.bank;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.AidProblem;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.problem.ProblemException;

/** The bank's own messages. */
@Path("/api/aid/bank/messages")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "bank")
class BankMessageResource {
  private static final String CHARSET = "charset";

  private final BankMessages messages;
  private final Idempotency idempotency;

  BankMessageResource(BankMessages messages, Idempotency idempotency) {
    this.messages = messages;
    this.idempotency = idempotency;
  }

  @POST
  @Consumes({MediaType.APPLICATION_XML, "text/csv"})
  @RolesAllowed("agency-bank")
  @Operation(
      operationId = "receiveBankMessage",
      summary = "接收银行报文（pain.002、camt.054、回盘文件）/ Take a message of the bank, whole and once")
  @Parameter(name = IdempotencyKeys.HEADER, in = ParameterIn.HEADER)
  @APIResponse(
      responseCode = "200",
      description = "已处理；重复报送不产生变动 / Done; the same message again changes nothing",
      content = @Content(schema = @Schema(implementation = BankMessageView.class)))
  @APIResponse(
      responseCode = "409",
      description = "ANSWER_DIFFERS, NOT_SETTLED, IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(
      responseCode = "422",
      description =
          "MESSAGE_UNREADABLE, ANSWER_OF_ANOTHER_FILE, ANSWER_TOTAL_DIFFERS, LINES_DO_NOT_MATCH,"
              + " NOT_FINAL, IDEMPOTENCY_KEY_REUSED")
  public Response receive(
      @HeaderParam("Content-Type") @Nullable String contentType, @NotNull @Valid InputStream body)
      throws IOException {
    // Of no more bytes than a request may have.
    byte[] message = body.readAllBytes();
    return idempotency.once(
        "receiveBankMessage",
        message,
        () -> Reply.ok(messages.receive(message, charset(contentType))));
  }

  /** XML says itself how it is encoded; of tables the two that banks in China use. */
  private static @Nullable Charset charset(@Nullable String contentType) {
    if (contentType == null) {
      return null;
    }
    MediaType type = MediaType.valueOf(contentType);
    if (!type.getSubtype().equals("csv")) {
      return null;
    }
    String name = type.getParameters().getOrDefault(CHARSET, "UTF-8").toUpperCase(Locale.ROOT);
    return switch (name) {
      case "UTF-8" -> StandardCharsets.UTF_8;
      case "GB18030" -> Charset.forName("GB18030");
      default ->
          throw new ProblemException(AidProblem.MESSAGE_UNREADABLE)
              .fault("Content-Type", "ENCODING", "编码须为 UTF-8 或 GB18030", "UTF-8 or GB18030");
    };
  }
}
