package org.workershome.kit.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * A real PostgreSQL, one per JVM. Its port is kept in a system property, because the tests of one
 * Quarkus application and those of the next see this class through different class loaders.
 */
public final class PostgresServer {
  private static final String PORT = "workershome.testing.postgres.port";

  /** {@code -Dworkershome.testing.postgres.fsync=off} trades the proof of durability for speed. */
  private static final String FSYNC = "workershome.testing.postgres.fsync";

  private final int port;

  private PostgresServer(int port) {
    this.port = port;
  }

  /** The server of this JVM, started at the first call, stopped with the JVM. */
  public static PostgresServer shared() {
    synchronized (System.getProperties()) {
      String port = System.getProperty(PORT);
      if (port == null) {
        port = Integer.toString(start());
        System.setProperty(PORT, port);
      }
      return new PostgresServer(Integer.parseInt(port));
    }
  }

  /**
   * A new, migrated database with the two roles {@code <service>_owner} and {@code <service>_app},
   * whose passwords are their names.
   */
  public TestDatabase create(String service) {
    TestDatabase database = createEmpty(service);
    migrate(database);
    return database;
  }

  /** Like {@link #create}, without the migrate step. */
  public synchronized TestDatabase createEmpty(String service) {
    try (Connection connection = superuser().getConnection();
        Statement statement = connection.createStatement()) {
      createRole(statement, service + "_owner");
      createRole(statement, service + "_app");
      String name = service + "_" + next(statement);
      statement.execute(
          "create database "
              + name
              + " owner "
              + service
              + "_owner template template0 encoding 'UTF8' locale_provider builtin locale 'C.UTF-8'");
      return new TestDatabase("jdbc:postgresql://127.0.0.1:" + port + "/" + name, service);
    } catch (SQLException e) {
      throw new IllegalStateException("no database for " + service, e);
    }
  }

  /**
   * Runs the migrate step as it runs in production: on the plain class path, where Flyway finds the
   * files, not through the class loader of a Quarkus test.
   */
  public static void migrate(TestDatabase database) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      ClassLoader plain = ClassLoader.getSystemClassLoader();
      thread.setContextClassLoader(plain);
      plain
          .loadClass("org.workershome.kit.migrate.Migrate")
          .getMethod("run", String.class, String.class, String.class, String.class)
          .invoke(
              null,
              database.jdbcUrl(),
              database.ownerRole(),
              database.ownerRole(),
              database.appRole());
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the migrate step failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the migrate step is not on the class path", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** For what only an administrator may do, such as looking into the catalogue or killing. */
  public DataSource superuser() {
    return TestDatabase.dataSource(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
  }

  private static void createRole(Statement statement, String role) throws SQLException {
    statement.execute(
        String.format(
            Locale.ROOT,
            "do $$ begin create role %s login password '%s' nosuperuser nocreatedb nocreaterole"
                + " nobypassrls; exception when duplicate_object then null; end $$",
            role,
            role));
  }

  private static long next(Statement statement) throws SQLException {
    statement.execute("create sequence if not exists test_database");
    try (ResultSet result = statement.executeQuery("select nextval('test_database')")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static int start() {
    String fsync = System.getProperty(FSYNC, "on");
    try {
      @SuppressWarnings("resource") // stopped by its own shutdown hook
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", fsync)
              .setServerConfig("synchronous_commit", fsync)
              .setServerConfig("max_connections", "200")
              .setServerConfig("shared_buffers", "64MB")
              .setServerConfig("timezone", "Asia/Shanghai")
              .setPGStartupWait(Duration.ofSeconds(60))
              .start();
      return postgres.getPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
