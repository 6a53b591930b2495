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
  private final String name;
  private final int port;
  private final Map<String, String> settings;
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
    this(
        config,
        service,
        service,
        config.port(Port.valueOf(service.toUpperCase(Locale.ROOT))),
        Map.of(),
        secrets,
        images,
        postgres,
        kafka);
  }

  private ServicePart(
      SuiteConfig config,
      String service,
      String name,
      int port,
      Map<String, String> settings,
      Secrets secrets,
      Images images,
      Postgres postgres,
      Kafka kafka) {
    this.config = config;
    this.service = service;
    this.name = name;
    this.port = port;
    this.settings = Map.copyOf(settings);
    this.secrets = secrets;
    this.images = images;
    this.postgres = postgres;
    this.kafka = kafka;
    this.process = new ManagedProcess(config, name, "TERM", Duration.ofSeconds(25));
  }

  /**
   * Another process of the same service, on the same database and with the same keys.
   *
   * @param more settings of its own, as environment
   */
  ServicePart replica(String as, int on, Map<String, String> more) {
    return new ServicePart(config, service, as, on, more, secrets, images, postgres, kafka);
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  @Override
  public void start() {
    Path image = images.of(service + "-service");
    migrate(image);
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put(
        "QUARKUS_DATASOURCE_JDBC_URL",
        // So that the database can tell whose connection is whose.
        postgres.jdbcUrl(service) + "?ApplicationName=" + name);
    environment.put("QUARKUS_DATASOURCE_USERNAME", service + "_app");
    environment.put("QUARKUS_DATASOURCE_PASSWORD", secrets.password(service + "_app"));
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("WORKERSHOME_OIDC_ISSUER", config.issuer());
    environment.put("WORKERSHOME_PRIVACY_KEY_FILE", keyFile("privacy-keys"));
    environment.put("WORKERSHOME_PRIVACY_INDEX_KEY_FILE", keyFile("privacy-index-keys"));
    environment.put("WORKERSHOME_PRIVACY_PERSON_KEY_FILE", keyFile("person-key"));
    environment.put("WORKERSHOME_AUDIT_KEY_FILE", keyFile("audit-keys"));
    for (String channel : List.of("sms", "wechat", "post")) {
      environment.put(
          "WORKERSHOME_NOTIFY_CARRIERS_" + channel.toUpperCase(Locale.ROOT),
          config.url(Port.CARRIER) + "/" + channel);
    }
    environment.put(
        "WORKERSHOME_AUDIT_ANCHOR_FILE", AuditCheck.anchorFile(config, service).toString());
    environment.putAll(settings);
    process.start(
        Jvm.command(
            192,
            Jvm.startCache(config, name()),
            "-jar",
            image.resolve("quarkus-run.jar").toString()),
        environment,
        () -> Waiting.answers(url() + "/q/health/ready"),
        START_WITHIN);
  }

  private String keyFile(String name) {
    return secrets.keyFile(name).toString();
  }

  private void migrate(Path image) {
    Path log = config.logs().resolve(name + "-migrate.log");
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
