package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.workershome.local.SuiteConfig.Port;
import org.workershome.local.identity.DemoRoles;

/**
 * The identity provider with the realm of {@code deploy/identity}, its data in PostgreSQL, so that
 * accounts survive a crash. Machine clients get secrets of this installation.
 */
final class Keycloak implements Part {
  private static final Duration START_WITHIN = Duration.ofSeconds(240);

  private final SuiteConfig config;
  private final Secrets secrets;
  private final Postgres postgres;
  private final ManagedProcess process;

  Keycloak(SuiteConfig config, Secrets secrets, Postgres postgres) {
    this.config = config;
    this.secrets = secrets;
    this.postgres = postgres;
    this.process = new ManagedProcess(config, "keycloak", "TERM", Duration.ofSeconds(15));
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  @Override
  public void start() {
    Path home = home();
    Map<String, String> environment = new HashMap<>();
    environment.put("KC_DB_URL", postgres.jdbcUrl("keycloak"));
    environment.put("KC_DB_USERNAME", "keycloak");
    environment.put("KC_DB_PASSWORD", secrets.password("keycloak"));
    environment.put("KC_DB_POOL_INITIAL_SIZE", "1");
    environment.put("KC_DB_POOL_MAX_SIZE", "10");
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", Integer.toString(config.port(Port.KEYCLOAK)));
    environment.put("KC_HOSTNAME", config.url(Port.KEYCLOAK));
    environment.put("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("KC_HTTP_MANAGEMENT_PORT", Integer.toString(config.port(Port.KEYCLOAK_HEALTH)));
    environment.put("KC_HTTP_MANAGEMENT_SCHEME", "http");
    environment.put("KC_CACHE", "local");
    // Says at every question that it is not ready yet.
    environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:warn");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.password("keycloak-admin"));
    process.start(
        Jvm.command(
            320,
            Jvm.startCache(config, name()),
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=256m",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "start",
            "--optimized",
            "--import-realm"),
        environment,
        () ->
            Waiting.answers(config.url(Port.KEYCLOAK_HEALTH) + "/health/ready")
                && Waiting.answers(config.issuer()),
        START_WITHIN);
  }

  String secretOf(String machine) {
    return secrets.password("client-" + machine);
  }

  /** The program is shared by all suites of this checkout; what it writes is each suite's own. */
  private Path home() {
    Path home = config.data().resolve("keycloak");
    Path program = program();
    try {
      Files.createDirectories(home.resolve("data/import"));
      for (String shared : List.of("lib", "conf", "providers", "themes")) {
        Path link = home.resolve(shared);
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, program.resolve(shared));
      }
      String realm = Files.readString(config.project().resolve("deploy/identity/realm.json"));
      for (String machine : DemoRoles.MACHINES) {
        realm = realm.replace("${secret:" + machine + "}", secretOf(machine));
      }
      Files.writeString(home.resolve("data/import/workers-home-realm.json"), realm);
      return home;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path program() {
    try (Stream<Path> built = Files.list(config.project().resolve("deploy/local/target"))) {
      return built
          .filter(path -> path.getFileName().toString().startsWith("keycloak-"))
          .filter(path -> Files.exists(path.resolve(".prepared")))
          .findFirst()
          .orElseThrow(() -> new StartFailure("Keycloak is not prepared; run ./mvnw package"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
