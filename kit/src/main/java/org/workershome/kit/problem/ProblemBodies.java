package org.workershome.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.observe.RequestIds;

/** Renders problems: the one place where an error body is made, for REST, security and gateway. */
@Singleton
public final class ProblemBodies {
  public static final String MEDIA_TYPE = "application/problem+json";

  static final String WWW_AUTHENTICATE = "WWW-Authenticate";

  private static final String TYPE_PREFIX = "urn:workershome:problem:";

  private final ObjectWriter writer;

  ProblemBodies(ObjectMapper mapper) {
    writer = mapper.writerFor(ProblemBody.class);
  }

  /** The stable type, {@code urn:workershome:problem:version-conflict}. */
  public static String typeOf(ProblemType type) {
    return TYPE_PREFIX + type.code().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @param instance the request's path
   */
  public ProblemBody render(
      ProblemException problem,
      ProblemLanguage language,
      @Nullable String instance,
      @Nullable String requestId) {
    ProblemType type = problem.type();
    List<ProblemFault> faults =
        problem.faults().stream()
            .map(
                fault ->
                    new ProblemFault(
                        fault.field(), fault.code(), language.pick(fault.zh(), fault.en())))
            .toList();
    return new ProblemBody(
        typeOf(type),
        language.pick(type.titleZh(), type.titleEn()),
        type.status(),
        problem.detail(language),
        instance,
        requestId,
        faults,
        problem.members());
  }

  /** Renders for the request at hand. */
  public ProblemBody render(ProblemException problem, RoutingContext context) {
    return render(
        problem,
        ProblemLanguage.of(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
        context.request().path(),
        RequestIds.of(context));
  }

  /**
   * Answers the request with the problem, outside of REST methods. Does nothing when the answer has
   * already begun: its status is on the wire and cannot be taken back.
   */
  public void send(RoutingContext context, ProblemException problem) {
    HttpServerResponse response = context.response();
    if (response.ended() || response.headWritten()) {
      return;
    }
    response.setStatusCode(problem.type().status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE);
    if (problem.type().status() == 401) {
      response.putHeader(WWW_AUTHENTICATE, challenge(context));
    }
    problem
        .retryAfterSeconds()
        .ifPresent(seconds -> response.putHeader("Retry-After", Integer.toString(seconds)));
    response.end(Buffer.buffer(json(render(problem, context))));
  }

  /**
   * The value of {@code WWW-Authenticate}: says whether a token is missing or refused (RFC 6750).
   */
  public static String challenge(RoutingContext context) {
    return context.request().headers().contains(HttpHeaders.AUTHORIZATION)
        ? "Bearer realm=\"workers-home\", error=\"invalid_token\""
        : "Bearer realm=\"workers-home\"";
  }

  /** The body as UTF-8 JSON. */
  public byte[] json(ProblemBody body) {
    try {
      return writer.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a problem body must always be writable", e);
    }
  }
}
