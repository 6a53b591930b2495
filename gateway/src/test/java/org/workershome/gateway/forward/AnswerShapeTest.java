package org.workershome.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerShapeTest {
  @ParameterizedTest(name = "{0} {1} lengths {2} encoding {3}")
  @CsvSource({
    "GET, 200, 5, ",
    "GET, 200, 0, ",
    "GET, 200, , chunked",
    "GET, 200, , Chunked",
    "GET, 204, , ",
    "GET, 304, , ",
    "GET, 304, 17, ",
    "HEAD, 200, , ",
    "HEAD, 200, 17, "
  })
  void answersThatSayTheirLengthOncePass(
      String method, int status, @Nullable String length, @Nullable String encoding) {
    assertThat(fault(method, status, length, encoding)).isNull();
  }

  @ParameterizedTest(name = "{0} {1} lengths {2} encoding {3}")
  @CsvSource({
    "GET, 200, , ",
    "POST, 201, , ",
    "GET, 101, , ",
    "GET, 200, 5, chunked",
    "GET, 200, 5|5, ",
    "GET, 200, 5|6, ",
    "GET, 200, -1, ",
    "GET, 200, +5, ",
    "GET, 200, 5x, ",
    "GET, 200, 99999999999999999999, ",
    "GET, 200, , gzip",
    "GET, 200, , 'gzip, chunked'"
  })
  void answersWhoseEndIsUncertainAreRefused(
      String method, int status, @Nullable String length, @Nullable String encoding) {
    assertThat(fault(method, status, length, encoding)).isNotNull();
  }

  private static @Nullable String fault(
      String method, int status, @Nullable String length, @Nullable String encoding) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    if (length != null) {
      for (String one : length.split("\\|", -1)) {
        headers.add("Content-Length", one);
      }
    }
    if (encoding != null) {
      headers.add("Transfer-Encoding", encoding);
    }
    return AnswerShape.fault(HttpMethod.valueOf(method), status, headers);
  }
}
