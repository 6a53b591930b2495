package org.workershome.kit.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/** Writes what can be found. Every method joins the transaction at hand, of a job of ours. */
@Singleton
class SearchIndex {
  private static final String PUT = "select search_put(?, ?, ?, ?, ?, ?, ?::timestamptz[], ?)";
  private static final String DROP = "select search_drop(?, ?)";

  private final DataSource database;
  private final SearchKeys keys;

  SearchIndex(DataSource database, SearchKeys keys) {
    this.database = database;
    this.keys = keys;
  }

  /**
   * Brings the records of one type up to date; those that are not there, or sealed, are forgotten.
   */
  void refresh(SearchSource source, Collection<UUID> ids) throws SQLException {
    List<SearchDocument> documents = source.load(ids);
    Set<UUID> gone = new HashSet<>(ids);
    documents.forEach(document -> gone.remove(document.id()));
    try (Connection connection = database.getConnection()) {
      if (!documents.isEmpty()) {
        put(connection, source.type(), documents);
      }
      if (!gone.isEmpty()) {
        try (PreparedStatement drop = connection.prepareStatement(DROP)) {
          drop.setString(1, source.type());
          drop.setArray(2, connection.createArrayOf("uuid", gone.toArray()));
          drop.execute();
        }
      }
    }
  }

  private void put(Connection connection, String type, List<SearchDocument> documents)
      throws SQLException {
    // In this order: of a key that becomes active in between, the document says less than it is.
    String generation = keys.generation();
    TokenHash hash = keys.active();
    try (PreparedStatement put = connection.prepareStatement(PUT)) {
      put.setString(1, type);
      put.setString(2, generation);
      put.setArray(3, array(connection, "uuid", documents, SearchDocument::id));
      put.setArray(4, array(connection, "bigint", documents, SearchDocument::version));
      put.setArray(5, array(connection, "text", documents, document -> document.union().value()));
      put.setArray(6, array(connection, "text", documents, SearchDocument::personRef));
      put.setArray(7, array(connection, "text", documents, document -> document.at().toString()));
      put.setArray(
          8, array(connection, "text", documents, document -> TokenTexts.document(document, hash)));
      put.execute();
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<SearchDocument> documents,
      Function<SearchDocument, ? extends @org.jspecify.annotations.Nullable Object> value)
      throws SQLException {
    Object[] values = new Object[documents.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(documents.get(i));
    }
    return connection.createArrayOf(type, values);
  }

  /** How many documents there are of each generation of tokens. */
  Map<String, Long> generations(String type) {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement("select generation, documents from search_state(?)")) {
      read.setString(1, type);
      Map<String, Long> found = new TreeMap<>();
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          found.put(row.getString(1), row.getLong(2));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the search index cannot be read", e);
    }
  }

  /**
   * The next documents of another generation, in the order of their records.
   *
   * @param after where the answer before ended
   */
  List<UUID> stale(String type, String current, UUID after, int most) {
    return QuarkusTransaction.requiringNew().call(() -> readStale(type, current, after, most));
  }

  private List<UUID> readStale(String type, String current, UUID after, int most)
      throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement read =
            connection.prepareStatement("select id from search_stale(?, ?, ?, ?)")) {
      read.setString(1, type);
      read.setString(2, current);
      read.setObject(3, after);
      read.setInt(4, most);
      List<UUID> found = new ArrayList<>();
      try (ResultSet row = read.executeQuery()) {
        while (row.next()) {
          found.add(row.getObject(1, UUID.class));
        }
      }
      return found;
    }
  }

  /** The types named in order, so that two replicas never wait for each other crosswise. */
  static List<UUID> sorted(Collection<UUID> ids) {
    List<UUID> sorted = new ArrayList<>(ids);
    sorted.sort(null);
    return sorted;
  }
}
