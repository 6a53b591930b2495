package org.workershome.kit.trial;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.search.SearchDocument;
import org.workershome.kit.search.SearchSource;

/** Notes that can be searched; a test may make one of them unreadable. */
@Singleton
class TrialNotes implements SearchSource {
  private static final UUID FIRST = new UUID(0, 0);

  final Set<UUID> unreadable = ConcurrentHashMap.newKeySet();
  private final DataSource database;

  TrialNotes(DataSource database) {
    this.database = database;
  }

  @Override
  public String type() {
    return "trial-note";
  }

  @Override
  public List<SearchDocument> load(Collection<UUID> ids) {
    if (ids.stream().anyMatch(unreadable::contains)) {
      throw new IllegalStateException("the field was changed or belongs elsewhere");
    }
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "select id, version, union_path::text, person_ref, created_at, title, text, author"
                    + " from trial_note where id = any (?) and not sealed")) {
      read.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
      List<SearchDocument> documents = new ArrayList<>();
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          documents.add(
              new SearchDocument(
                  row.getObject(1, UUID.class),
                  row.getLong(2),
                  new UnionPath(row.getString(3)),
                  row.getString(4),
                  row.getObject(5, OffsetDateTime.class).toInstant(),
                  row.getString(6),
                  List.of(row.getString(7)),
                  List.of(row.getString(8))));
        }
      }
      return documents;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public List<UUID> idsAfter(Optional<UUID> after, int most) {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement(
                "select id from trial_note where id > ? order by id limit ?")) {
      read.setObject(1, after.orElse(FIRST));
      read.setInt(2, most);
      List<UUID> ids = new ArrayList<>();
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          ids.add(row.getObject(1, UUID.class));
        }
      }
      return ids;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public long count() {
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement("select count(*) from trial_note");
        ResultSet row = read.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
