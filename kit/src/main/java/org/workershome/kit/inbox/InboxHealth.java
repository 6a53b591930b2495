package org.workershome.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.workershome.kit.identity.SystemScope;

/**
 * Nothing parked is silent: how many events of others wait for a person, and how long. It never
 * makes the service unready: what it owes its own callers does not depend on them.
 */
@Readiness
@Singleton
class InboxHealth implements HealthCheck {
  private static final String COUNT =
      "select count(*), coalesce(extract(epoch from now() - min(parked_at)), 0) from parked_event";

  private final DataSource database;
  private volatile long parked;
  private volatile double oldestSeconds;

  InboxHealth(DataSource database) {
    this.database = database;
  }

  void register(@Observes StartupEvent event, MeterRegistry meters) {
    Gauge.builder("workershome.inbox.parked", () -> parked).register(meters);
    Gauge.builder("workershome.inbox.oldest.seconds", () -> oldestSeconds).register(meters);
  }

  @Scheduled(every = "10s")
  @RunOnVirtualThread
  void look() {
    SystemScope.run("inbox-health", this::count);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("inbox")
        .up()
        .withData("parked", parked)
        .withData("oldestSeconds", (long) oldestSeconds)
        .build();
  }

  private void count() {
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(COUNT);
        ResultSet row = count.executeQuery()) {
      row.next();
      parked = row.getLong(1);
      oldestSeconds = row.getDouble(2);
    } catch (SQLException e) {
      throw new IllegalStateException("the parked events cannot be counted", e);
    }
  }
}
