package org.workershome.gateway.forward;

import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.workershome.kit.problem.TechnicalProblem;

/**
 * What a failure between us and a service means to the caller: it is not there (503), it is too
 * slow (504), or it broke off (502).
 */
final class Failures {
  private Failures() {}

  static TechnicalProblem meaning(Throwable failure) {
    return switch (failure) {
      case BodyTooLarge tooLarge -> TechnicalProblem.PAYLOAD_TOO_LARGE;
      case ConnectTimeoutException slow -> TechnicalProblem.GATEWAY_TIMEOUT;
      case TimeoutException slow -> TechnicalProblem.GATEWAY_TIMEOUT;
      case ConnectException refused -> TechnicalProblem.UNAVAILABLE;
      case UnknownHostException nowhere -> TechnicalProblem.UNAVAILABLE;
      case NoRouteToHostException nowhere -> TechnicalProblem.UNAVAILABLE;
      case ConnectionPoolTooBusyException crowded -> TechnicalProblem.UNAVAILABLE;
      default -> TechnicalProblem.BAD_GATEWAY;
    };
  }
}
