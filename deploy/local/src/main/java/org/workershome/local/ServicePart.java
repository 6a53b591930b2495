package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.workershome.local.SuiteConfig.Port;

/**
 * One service: its migrate step with the owner's password, then its process with the application
 * role's. Passwords go by environment, never by command line, where every user could read them.
 */
final class ServicePart implements Part {
  private static final Duration START_WITHIN = Duration.ofSeconds(180);

  private final SuiteConfig config;
  private final String service;
  private final Secrets secrets;
  private final Images images;
  private final Postgres postgres;
  private final Kafka kafka;
  private final ManagedProcess process;

  ServicePart(
      SuiteConfig config,
      String service,
      Secrets secrets,
      Images images,
      Postgres postgres,
      Kafka kafka) {
    this.config = config;
    this.service = service;
    this.secrets = secrets;
    this.images = images;
    this.postgres = postgres;
    this.kafka = kafka;
    this.process = new ManagedProcess(config, service, "TERM", Duration.ofSeconds(25));
  }

  @Override
  public String name() {
    return service;
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  @Override
  public void start() {
    Path image = images.of(service + "-service");
    migrate(image);
    Port port = Port.valueOf(service.toUpperCase(Locale.ROOT));
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(config.port(port)));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(service));
    environment.put("QUARKUS_DATASOURCE_USERNAME", service + "_app");
    environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(service + "_app"));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("WORKERSHOME_OIDC_ISSUER", config.issuer());
    environment.put("WORKERSHOME_PRIVACY_KEY_FILE", secrets.keyFile().toString());
    process.start(
        Jvm.command(
            192,
            Jvm.startCache(config, name()),
            "-jar",
            image.resolve("quarkus-run.jar").toString()),
        environment,
        () -> Waiting.answers(config.url(port) + "/q/health/ready"),
        START_WITHIN);
  }

  private void migrate(Path image) {
    Path log = config.logs().resolve(service + "-migrate.log");
    var builder =
        new ProcessBuilder(
                Jvm.command(
                    96,
                    List.of(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    image.resolve("lib/main") + "/*:" + image.resolve("app") + "/*",
                    "org.workershome.kit.migrate.Migrate"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    builder.environment().put("MIGRATE_JDBC_URL", postgres.jdbcUrl(service));
    builder.environment().put("MIGRATE_USER", service + "_owner");
    builder.environment().put("MIGRATE_PASSWORD", secrets.password(service + "_owner"));
    builder.environment().put("MIGRATE_APP_ROLE", service + "_app");
    try {
      Process step = builder.start();
      try {
        if (step.waitFor() != 0) {
          throw new StartFailure(
              "the migrate step of " + service + " failed; " + log + ":\n" + Files.readString(log));
        }
      } finally {
        // When nobody waits for it any more: what it did not commit did not happen.
        step.destroyForcibly();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during the migrate step", e);
    }
  }
}
