package org.workershome.gateway.admit;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.gateway.problem.EdgeProblem;
import org.workershome.gateway.route.Target;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * Refuses what two readers could read in two ways: an odd target, a length said twice, a header
 * that may stand once and stands twice, a body where none has a meaning. What the parser itself
 * cannot read does not come as far as this and is a bare 400.
 */
final class RequestShapeCheck implements AdmissionCheck {
  private static final Set<HttpMethod> METHODS =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.POST,
          HttpMethod.PUT,
          HttpMethod.PATCH,
          HttpMethod.DELETE,
          HttpMethod.OPTIONS);

  private static final Set<HttpMethod> BODILESS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final int longestTarget;
  private final long largestHeaders;
  private final int mostHeaders;

  RequestShapeCheck(AdmitConfig config) {
    this(config.target(), config.headers().asLongValue(), config.headerCount());
  }

  RequestShapeCheck(int longestTarget, long largestHeaders, int mostHeaders) {
    this.longestTarget = longestTarget;
    this.largestHeaders = largestHeaders;
    this.mostHeaders = mostHeaders;
  }

  @Override
  public Future<Verdict> check(Visit visit) {
    Refused refused = refusal(visit.request());
    return Future.succeededFuture(refused == null ? visit : refused);
  }

  private @Nullable Refused refusal(HttpServerRequest request) {
    if (request.version() != HttpVersion.HTTP_1_1) {
      return new Refused(EdgeProblem.HTTP_VERSION_NOT_SUPPORTED, "HTTP/1.1 is spoken here");
    }
    if (!METHODS.contains(request.method())) {
      return new Refused(TechnicalProblem.METHOD_NOT_ALLOWED, "no address here knows this method");
    }
    if (request.uri().length() > longestTarget) {
      return new Refused(TechnicalProblem.URI_TOO_LONG, "the target is over the limit");
    }
    String fault = Target.fault(request.uri());
    return fault == null ? headers(request) : ambiguous(fault);
  }

  private @Nullable Refused headers(HttpServerRequest request) {
    long size = 0;
    int count = 0;
    var once = new Once();
    for (Map.Entry<String, String> header : request.headers()) {
      size += header.getKey().length() + header.getValue().length() + 4L;
      count++;
      String twice = once.seenAgain(header.getKey());
      if (twice != null) {
        return ambiguous(twice + " stands more than once");
      }
    }
    if (size > largestHeaders || count > mostHeaders) {
      return new Refused(TechnicalProblem.HEADERS_TOO_LARGE, "the headers are over the limit");
    }
    return framing(request);
  }

  private static @Nullable Refused framing(HttpServerRequest request) {
    MultiMap headers = request.headers();
    String host = headers.get("host");
    if (host == null || host.isEmpty()) {
      return ambiguous("there is no Host");
    }
    String length = headers.get("content-length");
    String encoding = headers.get("transfer-encoding");
    if (length != null && encoding != null) {
      return ambiguous("the length is said twice");
    }
    if (length != null && !digits(length)) {
      return ambiguous("Content-Length is not a number");
    }
    if (encoding != null && !encoding.equals("chunked")) {
      return ambiguous("Transfer-Encoding is not chunked");
    }
    boolean body = encoding != null || (length != null && !length.equals("0"));
    boolean meaningless = BODILESS.contains(request.method());
    if (body && meaningless) {
      return ambiguous("a body has no meaning with this method");
    }
    return expectation(headers);
  }

  private static @Nullable Refused expectation(MultiMap headers) {
    String expect = headers.get("expect");
    return expect == null || expect.equalsIgnoreCase("100-continue")
        ? null
        : new Refused(EdgeProblem.EXPECTATION_FAILED, "only 100-continue can be expected");
  }

  /** Longer than eighteen digits is no length that anybody sends. */
  private static boolean digits(String length) {
    return !length.isEmpty()
        && length.length() <= 18
        && length.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private static Refused ambiguous(String reason) {
    return new Refused(EdgeProblem.AMBIGUOUS_REQUEST, reason);
  }

  /** Headers that may stand once; a bit for each that was seen. */
  private static final class Once {
    private static final String[] NAMES = {
      "host",
      "content-length",
      "transfer-encoding",
      "authorization",
      "content-type",
      "idempotency-key",
      "if-match",
      "expect"
    };

    private int seen;

    @Nullable String seenAgain(String name) {
      for (int i = 0; i < NAMES.length; i++) {
        if (NAMES[i].length() == name.length() && NAMES[i].equalsIgnoreCase(name)) {
          int bit = 1 << i;
          if ((seen & bit) != 0) {
            return NAMES[i];
          }
          seen |= bit;
          return null;
        }
      }
      return null;
    }
  }
}
