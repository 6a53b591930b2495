package org.workershome.kit.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Caller;

/**
 * Jobs at rest. A job in hand has a lease, by the database's clock, and an epoch that grows with
 * every claim: whoever was thought dead and comes back changes nothing.
 */
@Singleton
class JobTable {
  static final Duration LEASE = Duration.ofSeconds(30);

  /** Tries until a job has failed; a checkpoint on the way starts them anew. */
  static final int TRIES = 5;

  private static final String VIEW =
      "select id, kind, state, done, total, message, created_at, started_at, ended_at from job";

  private final DataSource database;
  private final ObjectMapper json;

  JobTable(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A job that this process has. */
  record Claim(
      UUID id, String kind, String parameters, Caller creator, String checkpoint, long epoch) {}

  void insert(UUID id, String kind, String parameters, Caller creator) {
    change(
        "insert into job (id, kind, parameters, creator, creator_subject, state, checkpoint, created_at)"
            + " values (?, ?, ?, ?, ?, 'QUEUED', '', now())",
        id,
        kind,
        parameters,
        KeptCaller.write(json, creator),
        creator.subject());
  }

  /** Those that broke off and no later job goes on with; one replica looks after the other. */
  List<UUID> lockUnfinished(String kind) {
    var unused =
        read(
            "select pg_advisory_xact_lock(hashtextextended('job-again' || chr(31) || ?, 0))",
            row -> true,
            kind);
    return read(
        """
        select e.id from job e where e.kind = ? and e.state in ('FAILED', 'CANCELLED') and not exists (
          select 1 from job l where l.kind = e.kind and l.parameters = e.parameters
            and (l.created_at, l.id) > (e.created_at, e.id))
        order by e.created_at, e.id""",
        row -> row.getObject(1, UUID.class),
        kind);
  }

  void insertAgain(UUID id, UUID ended) {
    change(
        "insert into job (id, kind, parameters, creator, creator_subject, state, checkpoint, done, total, created_at)"
            + " select ?, kind, parameters, creator, creator_subject, 'QUEUED', checkpoint, done, total, now()"
            + " from job where id = ?",
        id,
        ended);
  }

  /** The oldest job that nobody has, of the kinds that this process can do. */
  Optional<Claim> claim(Collection<String> kinds) {
    return read(
            """
            update job set state = 'RUNNING', epoch = epoch + 1, lease_until = now() + ?::interval,
              started_at = coalesce(started_at, now())
            where id = (
              select id from job where state in ('QUEUED', 'RUNNING') and lease_until < now()
                and kind = any (?)
              order by created_at, id limit 1 for update skip locked)
            returning id, kind, parameters, creator, checkpoint, epoch""",
            row ->
                new Claim(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getString(3),
                    KeptCaller.read(json, row.getString(4)),
                    row.getString(5),
                    row.getLong(6)),
            LEASE.toString(),
            kinds.toArray(String[]::new))
        .stream()
        .findFirst();
  }

  /** False when the job is not ours any more. */
  boolean renew(Claim claim) {
    return change(
            "update job set lease_until = now() + ?::interval where id = ? and epoch = ? and state = 'RUNNING'",
            LEASE.toString(),
            claim.id(),
            claim.epoch())
        == 1;
  }

  void checkpoint(Claim claim, String at, long done, long total) {
    int changed =
        change(
            "update job set checkpoint = ?, done = ?, total = ?, tries = 0, lease_until = now() + ?::interval"
                + " where id = ? and epoch = ? and state = 'RUNNING' and not cancel_wanted",
            at,
            done,
            total,
            LEASE.toString(),
            claim.id(),
            claim.epoch());
    if (changed == 0) {
      throw new JobLost();
    }
  }

  void end(Claim claim, JobState state, @Nullable String message) {
    change(
        "update job set state = ?, message = ?, ended_at = now() where id = ? and epoch = ? and state = 'RUNNING'",
        state.name(),
        message,
        claim.id(),
        claim.epoch());
  }

  /** Puts it back, to be tried after a pause; after the last try it has failed. */
  void retry(Claim claim, Duration pause, String message) {
    change(
        """
        update job set tries = tries + 1, message = ?, lease_until = now() + ?::interval,
          state = case when tries + 1 >= ? then 'FAILED' else 'QUEUED' end,
          ended_at = case when tries + 1 >= ? then now() end
        where id = ? and epoch = ? and state = 'RUNNING'""",
        message,
        pause.toString(),
        TRIES,
        TRIES,
        claim.id(),
        claim.epoch());
  }

  /** Ends what was cancelled and lets go of it. */
  void endCancelled(Claim claim) {
    change(
        "update job set state = 'CANCELLED', ended_at = now()"
            + " where id = ? and epoch = ? and state = 'RUNNING' and cancel_wanted",
        claim.id(),
        claim.epoch());
  }

  boolean cancel(UUID id) {
    return change(
            """
            update job set cancel_wanted = true,
              state = case when state = 'QUEUED' then 'CANCELLED' else state end,
              ended_at = case when state = 'QUEUED' then now() end
            where id = ? and state in ('QUEUED', 'RUNNING')""",
            id)
        == 1;
  }

  List<JobView> list(@Nullable String subject) {
    return read(
        VIEW
            + " where ?::text is null or creator_subject = ? order by created_at desc, id desc limit 100",
        JobTable::view,
        subject,
        subject);
  }

  Optional<JobView> find(UUID id, @Nullable String subject) {
    return read(
            VIEW + " where id = ? and (?::text is null or creator_subject = ?)",
            JobTable::view,
            id,
            subject,
            subject)
        .stream()
        .findFirst();
  }

  private static JobView view(ResultSet row) throws SQLException {
    return new JobView(
        row.getObject(1, UUID.class),
        row.getString(2),
        JobState.valueOf(row.getString(3)),
        row.getLong(4),
        row.getLong(5),
        row.getString(6),
        row.getObject(7, OffsetDateTime.class),
        row.getObject(8, OffsetDateTime.class),
        row.getObject(9, OffsetDateTime.class));
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> read(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(reader.read(rows));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the jobs cannot be read", e);
    }
  }

  private int change(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = prepared(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the jobs cannot be written", e);
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      statement.setObject(
          i + 1, value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
    }
    return statement;
  }
}
