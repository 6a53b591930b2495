package org.workershome.kit.outbox;

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
 * Nothing stuck is silent: how much waits, how long, how much is blocked. It never makes the
 * service unready: a service that cannot publish can still take a petition.
 */
@Readiness
@Singleton
class OutboxHealth implements HealthCheck {
  private static final String COUNT =
      "select count(*), count(*) filter (where blocked_at is not null),"
          + " coalesce(extract(epoch from now() - min(created_at)), 0) from outbox";

  private final DataSource database;
  private volatile long pending;
  private volatile long blocked;
  private volatile double lagSeconds;

  OutboxHealth(DataSource database) {
    this.database = database;
  }

  void register(@Observes StartupEvent event, MeterRegistry meters) {
    Gauge.builder("workershome.outbox.pending", () -> pending).register(meters);
    Gauge.builder("workershome.outbox.blocked", () -> blocked).register(meters);
    Gauge.builder("workershome.outbox.lag.seconds", () -> lagSeconds).register(meters);
  }

  @Scheduled(every = "10s")
  @RunOnVirtualThread
  void look() {
    SystemScope.run("outbox-health", this::count);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("outbox")
        .up()
        .withData("pending", pending)
        .withData("blocked", blocked)
        .withData("lagSeconds", (long) lagSeconds)
        .build();
  }

  private void count() {
    try (Connection connection = database.getConnection();
        PreparedStatement count = connection.prepareStatement(COUNT);
        ResultSet row = count.executeQuery()) {
      row.next();
      pending = row.getLong(1);
      blocked = row.getLong(2);
      lagSeconds = row.getDouble(3);
    } catch (SQLException e) {
      throw new IllegalStateException("the outbox cannot be counted", e);
    }
  }
}
