package org.workershome.petition.supervision;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.timer.TimerPerson;

/** Who has the duty of supervision (督办) in each union, at rest. */
@ApplicationScoped
class SupervisorTable {
  private static final String COLUMNS = "select union_path::text, subject, person_ref, name, since";

  private final DataSource database;

  SupervisorTable(DataSource database) {
    this.database = database;
  }

  /** A union and who supervises there. */
  record Supervisor(UnionPath union, TimerPerson person, String name, OffsetDateTime since) {
    @Override
    public String toString() {
      return "Supervisor[" + union + "]";
    }
  }

  /** Takes the place of whoever had the duty before. */
  void put(Supervisor supervisor) {
    try (Connection connection = database.getConnection();
        PreparedStatement put =
            connection.prepareStatement(
                """
                insert into petition_supervisor (union_path, subject, person_ref, name, since)
                values (?::ltree, ?, ?, ?, ?)
                on conflict (union_path) do update set subject = excluded.subject,
                  person_ref = excluded.person_ref, name = excluded.name, since = excluded.since""")) {
      put.setString(1, supervisor.union().value());
      put.setString(2, supervisor.person().subject());
      put.setString(3, supervisor.person().personRef());
      put.setString(4, supervisor.name());
      put.setObject(5, supervisor.since());
      put.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the supervisor cannot be written", e);
    }
  }

  /** Those that the caller may see, at most 500, from the top. */
  List<Supervisor> list() {
    return read(
        COLUMNS + " from petition_supervisor order by nlevel(union_path), union_path limit 500",
        List.of());
  }

  /** By union; a union without one is missing. */
  Map<UnionPath, TimerPerson> of(Collection<UnionPath> unions) {
    if (unions.isEmpty()) {
      return Map.of();
    }
    String marks = unions.stream().map(union -> "?::ltree").collect(joining(", "));
    return read(
            COLUMNS + " from petition_supervisor where union_path in (" + marks + ")",
            List.copyOf(unions))
        .stream()
        .collect(toMap(Supervisor::union, Supervisor::person));
  }

  private List<Supervisor> read(String sql, List<UnionPath> unions) {
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(sql)) {
      for (int i = 0; i < unions.size(); i++) {
        read.setString(i + 1, unions.get(i).value());
      }
      List<Supervisor> found = new ArrayList<>();
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          found.add(
              new Supervisor(
                  new UnionPath(row.getString(1)),
                  new TimerPerson(row.getString(2), row.getString(3)),
                  row.getString(4),
                  row.getObject(5, OffsetDateTime.class)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the supervisors cannot be read", e);
    }
  }
}
