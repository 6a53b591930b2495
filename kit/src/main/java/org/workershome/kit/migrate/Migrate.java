package org.workershome.kit.migrate;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings one database up to date: first kit's tables, then the service's own, each with a history
 * of its own, so that a service can adopt a room of kit late. Runs as the owner, whose password no
 * service knows; waits when another run is under way; a second run changes nothing.
 *
 * <p>{@code java -cp … org.workershome.kit.migrate.Migrate} with {@code MIGRATE_JDBC_URL}, {@code
 * MIGRATE_USER}, {@code MIGRATE_PASSWORD} and {@code MIGRATE_APP_ROLE}. Fails with status 1.
 */
public final class Migrate {
  private final String jdbcUrl;
  private final String owner;
  private final String password;
  private final String appRole;

  private Migrate(String jdbcUrl, String owner, String password, String appRole) {
    this.jdbcUrl = jdbcUrl;
    this.owner = owner;
    this.password = password;
    this.appRole = appRole;
  }

  public static void main(String[] args) {
    run(
        setting("MIGRATE_JDBC_URL"),
        setting("MIGRATE_USER"),
        setting("MIGRATE_PASSWORD"),
        setting("MIGRATE_APP_ROLE"));
  }

  /**
   * @param appRole the role that the migrations grant to, as the placeholder {@code ${app_role}}
   */
  public static void run(String jdbcUrl, String owner, String password, String appRole) {
    var migrate = new Migrate(jdbcUrl, owner, password, appRole);
    migrate.apply("classpath:db/kit", "kit_schema_history");
    migrate.apply("classpath:db/migration", "flyway_schema_history");
  }

  private void apply(String location, String history) {
    MigrateResult result =
        Flyway.configure()
            .dataSource(jdbcUrl, owner, password)
            .locations(location)
            .failOnMissingLocations(true)
            .table(history)
            // The other history's tables are already there: version 0 lies before all of ours.
            .baselineOnMigrate(true)
            .baselineVersion("0")
            .placeholders(Map.of("app_role", appRole))
            .validateMigrationNaming(true)
            .load()
            .migrate();
    System.out.printf(
        "%s: %d applied, now at %s%n",
        location,
        result.migrationsExecuted,
        requireNonNull(result.database) + " " + version(result));
  }

  private static String version(MigrateResult result) {
    return result.targetSchemaVersion == null
        ? String.valueOf(result.initialSchemaVersion)
        : result.targetSchemaVersion;
  }

  private static String setting(String name) {
    String value = System.getenv(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("set " + name);
    }
    return value;
  }
}
