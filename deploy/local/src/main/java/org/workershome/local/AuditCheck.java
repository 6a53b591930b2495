package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs kit's verifier over the audit of each service of a suite that is up. It reads as the
 * application role, with the key file and the anchors that the services told on their topic and
 * left beside the database.
 */
final class AuditCheck {
  private final SuiteConfig config;
  private final Secrets secrets;
  private final Images images;
  private final Postgres postgres;

  AuditCheck(SuiteConfig config, Secrets secrets, Images images, Postgres postgres) {
    this.config = config;
    this.secrets = secrets;
    this.images = images;
    this.postgres = postgres;
  }

  /** Where a service appends the heads of its chain. */
  static Path anchorFile(SuiteConfig config, String service) {
    return config.data().resolve("anchors").resolve(service + ".anchors");
  }

  /**
   * @return 0 when all is whole, 1 when something was found, 2 when one could not be looked at, or
   *     has no anchor, and nothing was found in the others
   */
  int run(List<String> services) {
    int worst = 0;
    for (String service : services) {
      int outcome = verify(service);
      worst = outcome == 1 || worst == 1 ? 1 : Math.max(worst, outcome);
    }
    return worst;
  }

  private int verify(String service) {
    Path image = images.of(service + "-service");
    var builder =
        new ProcessBuilder(
                Jvm.command(
                    64,
                    List.of(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    image.resolve("lib/main") + "/*:" + image.resolve("app") + "/*",
                    "org.workershome.kit.audit.verify.VerifyAudit"))
            .inheritIO();
    builder.environment().put("AUDIT_JDBC_URL", postgres.jdbcUrl(service));
    builder.environment().put("AUDIT_USER", service + "_app");
    builder.environment().put("AUDIT_PASSWORD", secrets.password(service + "_app"));
    builder.environment().put("AUDIT_SERVICE", service);
    builder.environment().put("AUDIT_KEY_FILE", secrets.keyFile("audit-keys").toString());
    // Where no administrator of the database reaches; the file is only beside it.
    builder.environment().put("AUDIT_KAFKA", "127.0.0.1:" + config.port(SuiteConfig.Port.KAFKA));
    Path anchors = anchorFile(config, service);
    if (Files.exists(anchors)) {
      builder.environment().put("AUDIT_ANCHORS", anchors.toString());
    }
    try {
      Process step = builder.start();
      int outcome = step.waitFor();
      return outcome <= 1 ? outcome : 2;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the audit was verified", e);
    }
  }
}
