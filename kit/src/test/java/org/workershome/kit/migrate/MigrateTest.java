package org.workershome.kit.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.workershome.kit.testing.PostgresServer;
import org.workershome.kit.testing.TestDatabase;

class MigrateTest {
  private final TestDatabase database = PostgresServer.shared().createEmpty("trial");

  @Test
  void runsAsAPlainProgramAndASecondRunChangesNothing() throws Exception {
    assertThat(program(settings())).isZero();
    long applied = applied();

    assertThat(program(settings())).isZero();
    assertThat(applied()).isEqualTo(applied).isPositive();
  }

  @Test
  void failsWhenASettingIsMissing() throws Exception {
    assertThat(program(Map.of())).isEqualTo(1);
  }

  @Test
  void theServicesRoleCannotChangeTables() {
    PostgresServer.migrate(database);

    for (String statement :
        new String[] {
          "create table mine (id int)",
          "alter table trial_case disable row level security",
          "drop policy trial_case_read on trial_case",
          "alter role trial_app bypassrls",
          "set role trial_owner"
        }) {
      assertThatThrownBy(() -> execute(statement))
          .as(statement)
          .isInstanceOf(SQLException.class)
          .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
    }
  }

  private void execute(String statement) throws SQLException {
    try (Connection connection = database.asApp().getConnection();
        Statement jdbc = connection.createStatement()) {
      jdbc.execute(statement);
    }
  }

  private long applied() throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select (select count(*) from kit_schema_history)"
                    + " + (select count(*) from flyway_schema_history)")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private Map<String, String> settings() {
    return Map.of(
        "MIGRATE_JDBC_URL", database.jdbcUrl(),
        "MIGRATE_USER", database.ownerRole(),
        "MIGRATE_PASSWORD", database.ownerRole(),
        "MIGRATE_APP_ROLE", database.appRole());
  }

  private static int program(Map<String, String> settings)
      throws IOException, InterruptedException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Migrate.class.getName());
    java.environment().putAll(settings);
    java.redirectErrorStream(true);
    java.redirectOutput(new File("target/migrate-test.log"));
    Process process = java.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }
}
