package org.workershome.competition.submission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.workershome.competition.suggestion.Suggestion;
import org.workershome.competition.suggestion.SuggestionView;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;

/** A worker hands in a suggestion. */
@Path("/api/suggestions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "suggestions")
class SubmissionResource {
  private final SubmitSuggestion submit;
  private final Idempotency idempotency;

  SubmissionResource(SubmitSuggestion submit, Idempotency idempotency) {
    this.submit = submit;
    this.idempotency = idempotency;
  }

  @POST
  @RolesAllowed("worker")
  @Operation(operationId = "submitSuggestion", summary = "提交合理化建议 / Submit a suggestion")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已提交 / Submitted",
      content = @Content(schema = @Schema(implementation = SuggestionView.class)))
  @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_PROGRESS")
  @APIResponse(responseCode = "422", description = "IDEMPOTENCY_KEY_REUSED")
  public Response submit(@NotNull @Valid SubmitSuggestionRequest request) {
    return idempotency.once(
        "submitSuggestion",
        request,
        () -> {
          Suggestion submitted = submit.handle(request);
          return Reply.created(
                  URI.create("/api/suggestions/" + submitted.id()), SuggestionView.of(submitted))
              .etag(ETags.of(submitted.version()));
        });
  }
}
