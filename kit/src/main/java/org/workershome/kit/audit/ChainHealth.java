package org.workershome.kit.audit;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Tells the chain's lag. Never makes the service unready: what is not chained yet is written and
 * sealed all the same.
 */
@Readiness
@Singleton
class ChainHealth implements HealthCheck {
  private final ChainLag lag;

  ChainHealth(ChainLag lag) {
    this.lag = lag;
  }

  @Override
  public HealthCheckResponse call() {
    AuditChainView seen = lag.last();
    return HealthCheckResponse.named("audit")
        .up()
        .withData("length", seen.length())
        .withData("waiting", seen.waiting())
        .withData("lagSeconds", seen.lagSeconds())
        .withData("anchoredLength", seen.anchoredLength())
        .withData("counterRanBack", seen.counterRanBack())
        .build();
  }
}
