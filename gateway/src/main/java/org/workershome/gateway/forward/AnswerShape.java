package org.workershome.gateway.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which answers of a service can be passed on. Its length must be said once, before the body: an
 * answer that ends where the connection ends looks complete when the service dies in the middle.
 */
final class AnswerShape {
  private AnswerShape() {}

  /** What is wrong with the head of an answer, or null. */
  static @Nullable String fault(HttpMethod method, int status, MultiMap headers) {
    if (status < 200) {
      return "the service changed the protocol unasked";
    }
    List<String> lengths = headers.getAll("Content-Length");
    List<String> encodings = headers.getAll("Transfer-Encoding");
    if (lengths.size() + encodings.size() > 1) {
      return "the service said the length more than once";
    }
    if (!encodings.isEmpty()) {
      return encodings.getFirst().equalsIgnoreCase("chunked")
          ? null
          : "the service encoded its answer in an unknown way";
    }
    if (!lengths.isEmpty()) {
      return digits(lengths.getFirst()) ? null : "the service said no number as length";
    }
    boolean bodiless = status == 204 || status == 304 || method.equals(HttpMethod.HEAD);
    return bodiless ? null : "the service did not say how long its answer is";
  }

  /**
   * Neither a length nor chunks: the answer is over with its head, as its status or method says.
   */
  static boolean endsWithItsHead(MultiMap headers) {
    return !headers.contains("Content-Length") && !headers.contains("Transfer-Encoding");
  }

  private static boolean digits(String length) {
    return !length.isEmpty()
        && length.length() <= 18
        && length.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }
}
