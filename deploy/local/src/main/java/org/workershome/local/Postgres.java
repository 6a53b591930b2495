package org.workershome.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.workershome.local.SuiteConfig.Port;

/**
 * PostgreSQL from the binaries that Maven delivers, durable: what was answered survives a power
 * cut. One database and two roles per service, and a database for the identity provider.
 */
final class Postgres implements Part {
  private static final Duration START_WITHIN = Duration.ofSeconds(120);
  private static final Duration ORPHANS_WITHIN = Duration.ofSeconds(20);

  private final SuiteConfig config;
  private final Secrets secrets;
  private final ManagedProcess process;

  Postgres(SuiteConfig config, Secrets secrets) {
    this.config = config;
    this.secrets = secrets;
    // INT is PostgreSQL's fast shutdown; TERM would wait for its clients.
    this.process = new ManagedProcess(config, "postgres", "INT", Duration.ofSeconds(20));
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public ManagedProcess process() {
    return process;
  }

  @Override
  public void start() {
    Path binaries = PostgresBinaries.unpacked(config);
    if (!Files.exists(cluster())) {
      initialise(binaries);
    }
    List<String> command = new ArrayList<>(asUser());
    command.addAll(
        List.of(
            binaries.resolve("bin/postgres").toString(),
            "-D",
            cluster().toString(),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "port=" + config.port(Port.POSTGRES),
            "-c",
            "unix_socket_directories=",
            "-c",
            "fsync=on",
            "-c",
            "synchronous_commit=on",
            "-c",
            "full_page_writes=on",
            "-c",
            "password_encryption=scram-sha-256",
            "-c",
            "max_connections=150",
            "-c",
            "shared_buffers=128MB",
            "-c",
            "max_wal_size=1GB",
            "-c",
            "timezone=Asia/Shanghai",
            "-c",
            "log_timezone=Asia/Shanghai"));
    waitForOrphans();
    process.start(command, Map.of(), this::accepts, START_WITHIN);
    createDatabases();
  }

  String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + config.port(Port.POSTGRES) + "/" + database;
  }

  /** As the administrator, who sees every row. */
  Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), "postgres", secrets.password("postgres"));
  }

  /**
   * After a SIGKILL to the server its children live for a moment, and a new server refuses to share
   * their memory.
   */
  private void waitForOrphans() {
    boolean gone =
        Waiting.until(
            () -> ProcessHandle.allProcesses().noneMatch(this::worksInCluster), ORPHANS_WITHIN);
    if (!gone) {
      throw new StartFailure(
          "processes of an earlier server still work in " + cluster() + "; end them first");
    }
    try {
      // After a power cut its number may be a stranger's, and the server would give way to him.
      Files.deleteIfExists(cluster().resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean worksInCluster(ProcessHandle process) {
    try {
      Path folder = Files.readSymbolicLink(Path.of("/proc/" + process.pid() + "/cwd"));
      return folder.equals(cluster().toRealPath());
    } catch (IOException e) {
      // Another user's process, or one that has just ended.
      return false;
    }
  }

  private boolean accepts() {
    try (Connection connection = superuser("postgres")) {
      return connection.isValid(1);
    } catch (SQLException e) {
      // Still starting or recovering: that is the answer.
      return false;
    }
  }

  private void createDatabases() {
    try (Connection connection = superuser("postgres");
        Statement sql = connection.createStatement()) {
      for (String service : LocalSuite.SERVICES) {
        role(sql, service + "_owner");
        role(sql, service + "_app");
        database(sql, service, service + "_owner");
      }
      role(sql, "keycloak");
      database(sql, "keycloak", "keycloak");
    } catch (SQLException e) {
      throw new IllegalStateException("the databases cannot be prepared", e);
    }
  }

  private void role(Statement sql, String role) throws SQLException {
    try (ResultSet known =
        sql.executeQuery("select 1 from pg_roles where rolname = '" + role + "'")) {
      if (known.next()) {
        return;
      }
    }
    sql.execute(
        "create role "
            + role
            + " login nosuperuser nocreatedb nocreaterole nobypassrls password '"
            + secrets.password(role)
            + "'");
  }

  private static void database(Statement sql, String name, String owner) throws SQLException {
    boolean there;
    try (ResultSet known =
        sql.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
      there = known.next();
    }
    if (!there) {
      sql.execute("create database " + name + " owner " + owner);
    }
    // Every time: whoever was killed between these statements left the database shut.
    sql.execute("revoke connect on database " + name + " from public");
    if (!name.equals(owner)) {
      sql.execute("grant connect on database " + name + " to " + name + "_app");
    }
  }

  /** In a folder of its own, which gets its name when it is whole: half a cluster is none. */
  private void initialise(Path binaries) {
    Path draft = cluster().resolveSibling("postgres.draft");
    Path log = config.logs().resolve("initdb.log");
    List<String> command = new ArrayList<>(asUser());
    secrets.password("postgres");
    command.addAll(
        List.of(
            binaries.resolve("bin/initdb").toString(),
            "-D",
            draft.toString(),
            "-U",
            "postgres",
            "--pwfile=" + secrets.file("postgres"),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--locale=C.UTF-8"));
    try {
      Files.createDirectories(config.logs());
      Files.createDirectories(cluster().getParent());
      Images.delete(draft);
      Process initdb =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (initdb.waitFor() != 0) {
        throw new StartFailure("initdb failed:\n" + Files.readString(log));
      }
      Files.move(draft, cluster(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during initdb", e);
    }
  }

  /** PostgreSQL refuses to be root; in a user namespace of its own it is nobody. */
  private static List<String> asUser() {
    return System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of();
  }

  private Path cluster() {
    return config.data().resolve("postgres");
  }
}
