package org.workershome.petition.sentiment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.idempotency.Idempotency;
import org.workershome.kit.idempotency.IdempotencyKeys;
import org.workershome.kit.idempotency.Reply;
import org.workershome.kit.paging.Pages;

/** Constructive opinions: recorded, answered, told back. None can be asked for by a person. */
@Path("/api/sentiment")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "sentiment")
class OpinionResource {
  private final RecordOpinions opinions;
  private final Idempotency idempotency;

  OpinionResource(RecordOpinions opinions, Idempotency idempotency) {
    this.opinions = opinions;
    this.idempotency = idempotency;
  }

  @POST
  @Path("/panels/{id}/opinions")
  @RolesAllowed("petition-officer")
  @Operation(operationId = "addOpinion", summary = "登记建设性意见 / Record a constructive opinion")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "201",
      description = "已登记 / Recorded",
      content = @Content(schema = @Schema(implementation = OpinionView.class)))
  public Response add(@PathParam("id") UUID id, @NotNull @Valid OpinionRequest request) {
    return idempotency.once(
        "addOpinion",
        request,
        () -> {
          OpinionTable.Stored stored = opinions.add(id, request);
          return Reply.created(
                  URI.create("/api/sentiment/opinions/" + stored.view().id()), stored.view())
              .etag(ETags.of(stored.version()));
        });
  }

  @GET
  @Path("/panels/{id}/opinions")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "listOpinions", summary = "建设性意见列表 / Opinions of a panel, newest first")
  @APIResponse(
      responseCode = "200",
      description = "一页 / One page",
      content = @Content(schema = @Schema(implementation = OpinionPageView.class)))
  public Response list(
      @PathParam("id") UUID id,
      @QueryParam("field") @Nullable OpinionField field,
      @QueryParam("answered") @Nullable Boolean answered,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    return Pages.respond(opinions.list(id, field, answered, limit, cursor), uri);
  }

  @GET
  @Path("/opinions/{id}")
  @RolesAllowed({"petition-officer", "case-handler", "leader", "analyst", "auditor", "inspector"})
  @Operation(operationId = "getOpinion", summary = "查看建设性意见 / Read an opinion")
  @APIResponse(
      responseCode = "200",
      description = "意见 / The opinion",
      content = @Content(schema = @Schema(implementation = OpinionView.class)))
  public Response one(@PathParam("id") UUID id) {
    OpinionTable.Stored stored = opinions.one(id);
    return Response.ok(stored.view()).header("ETag", ETags.of(stored.version())).build();
  }

  @POST
  @Path("/opinions/{id}/answer")
  @RolesAllowed("petition-officer")
  @Operation(
      operationId = "answerOpinion",
      summary = "答复建设性意见 / Answer an opinion and tell whoever wanted to be told")
  @Parameter(
      name = IdempotencyKeys.HEADER,
      in = ParameterIn.HEADER,
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "已答复 / Answered",
      content = @Content(schema = @Schema(implementation = OpinionView.class)))
  @APIResponse(responseCode = "409", description = "OPINION_ANSWERED, IDEMPOTENCY_IN_PROGRESS")
  public Response answer(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AnswerRequest request) {
    return idempotency.once(
        "answerOpinion",
        request,
        () -> {
          OpinionTable.Stored stored = opinions.answer(id, ifMatch, request);
          return Reply.ok(stored.view()).etag(ETags.of(stored.version()));
        });
  }
}
