package org.workershome.kit.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.MacAlgorithm;

/**
 * Verifies the audit of one database: {@code java -cp …
 * org.workershome.kit.audit.verify.VerifyAudit} with {@code AUDIT_JDBC_URL}, {@code AUDIT_USER},
 * {@code AUDIT_PASSWORD}, {@code AUDIT_SERVICE}, {@code AUDIT_KEY_FILE} and, for what was cut off
 * at the end, {@code AUDIT_KAFKA}: brokers with the topic of anchors, or {@code AUDIT_ANCHORS}:
 * files with commas between them, or both. Changes nothing. Ends with 0 when all is whole, 1 when
 * something was found, 2 when it could not look or found no anchor.
 */
public final class VerifyAudit {
  private VerifyAudit() {}

  public static void main(String[] args) {
    System.exit(run(System.getenv(), System.out));
  }

  static int run(Map<String, String> environment, PrintStream out) {
    try {
      String service = setting(environment, "AUDIT_SERVICE");
      AuditKeys keys =
          AuditKeys.read(
              Path.of(setting(environment, "AUDIT_KEY_FILE")), MacAlgorithm.HMAC_SHA_256);
      List<Path> anchors = new ArrayList<>();
      String brokers = environment.getOrDefault("AUDIT_KAFKA", "");
      if (!brokers.isBlank()) {
        anchors.add(AnchorEvents.kept(brokers));
      }
      for (String file : environment.getOrDefault("AUDIT_ANCHORS", "").split(",", -1)) {
        if (!file.isBlank()) {
          anchors.add(Path.of(file.strip()));
        }
      }
      try (Connection connection =
          DriverManager.getConnection(
              setting(environment, "AUDIT_JDBC_URL"),
              setting(environment, "AUDIT_USER"),
              setting(environment, "AUDIT_PASSWORD"))) {
        VerificationReport report = Verification.of(connection, service, keys, anchors);
        report.told().forEach(out::println);
        return report.exitCode();
      }
    } catch (SQLException | IOException | RuntimeException e) {
      out.println("CANNOT BE VERIFIED: " + e.getMessage());
      return 2;
    }
  }

  private static String setting(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("set " + name);
    }
    return value;
  }
}
