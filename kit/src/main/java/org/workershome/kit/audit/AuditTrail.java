package org.workershome.kit.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.audit.seal.AuditKeys;
import org.workershome.kit.audit.seal.AuditRecord;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;

/** The one way into the audit. Who, when and from where are known without being said. */
@Singleton
public final class AuditTrail {
  private final DataSource database;
  private final CurrentCaller callers;
  private final Clock clock;
  private final AuditOrigin origin;
  private final AuditKeys keys;
  private final ObjectMapper json;
  private final AuditAttempts attempts;
  private final String service;

  AuditTrail(
      DataSource database,
      CurrentCaller callers,
      Clock clock,
      AuditOrigin origin,
      AuditKeys keys,
      ObjectMapper json,
      AuditAttempts attempts,
      @ConfigProperty(name = "workershome.service") String service) {
    this.database = database;
    this.callers = callers;
    this.clock = clock;
    this.origin = origin;
    this.keys = keys;
    this.json = json;
    this.attempts = attempts;
    this.service = service;
  }

  /** Writes the entry in the transaction at hand: it stays if, and only if, the deed does. */
  public void record(AuditEntry entry) {
    record(List.of(entry));
  }

  /**
   * As {@link #record(AuditEntry)}, but neither the request nor the address it came from is written
   * down: for the deed of somebody who was promised that nobody learns who he is.
   */
  public void recordWithoutOrigin(AuditEntry entry) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(AuditSql.INSERT)) {
      AuditRecord done = complete(entry, Outcome.DONE, callers.get(), AuditOrigin.Place.NOWHERE);
      AuditSql.bind(insert, 1, done, keys.seal(done.form(service)));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the audit cannot be written", e);
    }
  }

  /** Writes several entries of one deed in one trip. */
  public void record(List<AuditEntry> entries) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(AuditSql.INSERT)) {
      for (AuditEntry entry : entries) {
        bind(insert, 1, entry);
        if (entries.size() == 1) {
          insert.executeUpdate();
          return;
        }
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("the audit cannot be written", e);
    }
  }

  /**
   * Writes down an attempt that is refused. Within a transaction it is written as soon as that has
   * ended, however it ends: the refusal rolls it back, and a second connection while the first is
   * held would let many refusals at once wait for each other.
   */
  public void recordAttempt(AuditEntry entry) {
    Caller caller = callers.get();
    AuditRecord refused = complete(entry, Outcome.REFUSED, caller);
    attempts.write(caller, refused, keys.seal(refused.form(service)));
  }

  /** As {@link #recordAttempt}, of somebody who was promised that nobody learns who he is. */
  public void recordAttemptWithoutOrigin(AuditEntry entry) {
    Caller caller = callers.get();
    AuditRecord refused = complete(entry, Outcome.REFUSED, caller, AuditOrigin.Place.NOWHERE);
    attempts.write(caller, refused, keys.seal(refused.form(service)));
  }

  /**
   * Writes down what is allowed and about to be done where no transaction carries it, such as a
   * list that is read out. It stays, whatever becomes of that; where it cannot be written, this
   * throws, and nothing is to be done.
   */
  public void recordApart(AuditEntry entry) {
    Caller caller = callers.get();
    AuditRecord done = complete(entry, Outcome.DONE, caller);
    attempts.writeAtOnce(caller, done, keys.seal(done.form(service)));
  }

  /**
   * Binds an entry of a hot path, which writes it in its own statement.
   *
   * @param from index of the first of {@link AuditSql#VALUES}
   * @return the index after the last
   */
  public int bind(PreparedStatement insert, int from, AuditEntry entry) throws SQLException {
    AuditRecord done = complete(entry, Outcome.DONE, callers.get());
    return AuditSql.bind(insert, from, done, keys.seal(done.form(service)));
  }

  private enum Outcome {
    DONE,
    REFUSED
  }

  private AuditRecord complete(AuditEntry entry, Outcome outcome, Caller caller) {
    return complete(entry, outcome, caller, origin.get());
  }

  private AuditRecord complete(
      AuditEntry entry, Outcome outcome, Caller caller, AuditOrigin.Place place) {
    return new AuditRecord(
        Ids.next(),
        clock.instant(),
        outcome.name(),
        caller.subject(),
        caller.kind().wire(),
        caller.personRef(),
        path(caller.union()),
        caller.roles().stream().map(Role::wire).collect(Collectors.joining(",")),
        SystemScope.job().orElse(null),
        place.requestId(),
        place.address(),
        entry.action(),
        entry.recordType(),
        entry.recordId(),
        path(entry.union()),
        entry.personRef(),
        AuditRedaction.redacted(entry.purpose()),
        AuditRedaction.json(json, entry.changes()));
  }

  private static @Nullable String path(@Nullable UnionPath union) {
    return Optional.ofNullable(union).map(UnionPath::value).orElse(null);
  }
}
