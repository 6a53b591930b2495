package org.workershome.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/**
 * Everything that a service needs to run under {@code @QuarkusTest}: a migrated database of its
 * own, a broker, an identity provider and a key file. Init arguments: {@code service} (required),
 * {@code database=false} and {@code kafka=false} leave a part out; {@code issuer=away} names a
 * provider that nobody has started.
 */
public final class ServiceResources implements QuarkusTestResourceLifecycleManager {
  /** The superuser's view of the database is built from this. */
  public static final String JDBC_URL = "quarkus.datasource.jdbc.url";

  private Map<String, String> arguments = Map.of();

  @Override
  public void init(Map<String, String> initArgs) {
    arguments = Map.copyOf(initArgs);
  }

  @Override
  public Map<String, String> start() {
    String service = arguments.get("service");
    if (service == null) {
      throw new IllegalArgumentException("say which service: @ResourceArg(name = \"service\", …)");
    }
    Map<String, String> config = new HashMap<>();
    config.put("quarkus.http.test-port", "0");
    // The log of the whole run, for whoever searches it: CanarySuite.
    config.put("quarkus.log.file.enabled", "true");
    config.put("quarkus.log.file.path", "target/quarkus-" + service + ".log");
    config.put("workershome.oidc.issuer", issuer());
    config.put("workershome.oidc.audience", "workers-home");
    config.put("workershome.privacy.key-file", keyFile(42).toString());
    config.put("workershome.privacy.index-key-file", keyFile(43).toString());
    config.put("workershome.privacy.person-key-file", keyFile(44).toString());
    config.put("workershome.audit.key-file", keyFile(45).toString());
    if (wants("database")) {
      TestDatabase database = PostgresServer.shared().create(service);
      config.put(JDBC_URL, database.jdbcUrl());
      config.put("quarkus.datasource.username", database.appRole());
      config.put("quarkus.datasource.password", database.appRole());
    }
    if (wants("kafka")) {
      config.put("kafka.bootstrap.servers", bootstrapServers());
    }
    return config;
  }

  @Override
  public void stop() {
    // The servers belong to the JVM and end with it: the next test finds them running.
  }

  /** The database of the running test, as its administrator. */
  public static TestDatabase database(String jdbcUrl, String service) {
    return new TestDatabase(jdbcUrl, service);
  }

  private boolean wants(String part) {
    return !"false".equals(arguments.get(part));
  }

  private String issuer() {
    if (!"away".equals(arguments.get("issuer"))) {
      return Tokens.issuer();
    }
    try (ServerSocket free = new ServerSocket(0)) {
      return TestIssuer.awayOn(free.getLocalPort()).address();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String bootstrapServers() {
    return KafkaBroker.sharedBootstrapServers();
  }

  private static Path keyFile(long seed) {
    try {
      Path file = Files.createTempFile("workershome-keys", ".txt");
      file.toFile().deleteOnExit();
      byte[] key = new byte[32];
      new Random(seed).nextBytes(key);
      Files.writeString(file, "test-1:" + Base64.getEncoder().encodeToString(key) + "\n");
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
