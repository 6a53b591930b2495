package org.workershome.kit.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the framework says with a bare status becomes the technical problem of that status. */
final class StatusProblems {
  private static final Map<Integer, TechnicalProblem> BY_STATUS =
      Arrays.stream(TechnicalProblem.values())
          .collect(
              Collectors.toUnmodifiableMap(
                  TechnicalProblem::status, Function.identity(), (first, later) -> first));

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private StatusProblems() {}

  static ProblemException of(WebApplicationException thrown, RoutingContext context) {
    if (thrown instanceof NotFoundException && thrown.getCause() != null) {
      return badParameter(thrown.getCause(), context);
    }
    int status = thrown.getResponse().getStatus();
    return new ProblemException(of(status), status >= 500 ? thrown : null);
  }

  /** The catalogue's problem of a status; an unknown one is a malformed request or our fault. */
  static TechnicalProblem of(int status) {
    TechnicalProblem exact =
        switch (status) {
          case 400 -> TechnicalProblem.MALFORMED_REQUEST;
          case 409 -> TechnicalProblem.CONFLICT;
          case 422 -> TechnicalProblem.INVALID_FIELDS;
          case 503 -> TechnicalProblem.UNAVAILABLE;
          default -> BY_STATUS.get(status);
        };
    if (exact != null) {
      return exact;
    }
    return status >= 400 && status < 500
        ? TechnicalProblem.MALFORMED_REQUEST
        : TechnicalProblem.INTERNAL;
  }

  /**
   * The framework answers 404 when a parameter cannot be converted, whether it stands in the path
   * or in the query. An id that is none is indeed not there; a bad query is the caller's mistake.
   */
  private static ProblemException badParameter(Throwable cause, RoutingContext context) {
    for (Map.Entry<String, String> parameter : context.queryParams().entries()) {
      if (names(cause, parameter.getValue())) {
        return new ProblemException(TechnicalProblem.INVALID_FIELDS)
            .fault(parameter.getKey(), "WRONG_TYPE", "格式不正确", "has the wrong form");
      }
    }
    return new ProblemException(TechnicalProblem.NOT_FOUND);
  }

  /** Converters tell the text that they could not read, and nothing else tells it. */
  private static boolean names(Throwable cause, String value) {
    if (value.isEmpty() || UUID_FORM.matcher(value).matches()) {
      return false;
    }
    String message = String.valueOf(cause.getMessage());
    return message.contains(value) || isNoUuid(cause, value);
  }

  /** A long text is not repeated by the converter of ids. */
  private static boolean isNoUuid(Throwable cause, String value) {
    if (!String.valueOf(cause.getMessage()).contains("UUID")) {
      return false;
    }
    try {
      UUID.fromString(value);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
