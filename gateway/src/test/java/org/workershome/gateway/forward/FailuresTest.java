package org.workershome.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.StreamResetException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.workershome.kit.problem.TechnicalProblem;

class FailuresTest {
  @ParameterizedTest
  @MethodSource("failures")
  void aFailureMeansAwayOrSlowOrBroken(Throwable failure, TechnicalProblem meaning) {
    assertThat(Failures.meaning(failure)).isEqualTo(meaning);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new ConnectException("refused"), TechnicalProblem.UNAVAILABLE),
        Arguments.of(new UnknownHostException("nowhere"), TechnicalProblem.UNAVAILABLE),
        Arguments.of(new NoRouteToHostException("nowhere"), TechnicalProblem.UNAVAILABLE),
        Arguments.of(new ConnectionPoolTooBusyException("full"), TechnicalProblem.UNAVAILABLE),
        Arguments.of(new ConnectTimeoutException("slow"), TechnicalProblem.GATEWAY_TIMEOUT),
        Arguments.of(new TimeoutException("slow"), TechnicalProblem.GATEWAY_TIMEOUT),
        Arguments.of(new BodyTooLarge(), TechnicalProblem.PAYLOAD_TOO_LARGE),
        Arguments.of(new OddAnswer("odd"), TechnicalProblem.BAD_GATEWAY),
        Arguments.of(new StreamResetException(0), TechnicalProblem.BAD_GATEWAY),
        Arguments.of(new IOException("reset"), TechnicalProblem.BAD_GATEWAY),
        Arguments.of(new IllegalStateException("ours"), TechnicalProblem.BAD_GATEWAY));
  }
}
