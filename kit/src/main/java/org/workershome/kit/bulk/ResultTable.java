package org.workershome.kit.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.workershome.kit.bulk.LineResult.Outcome;
import org.workershome.kit.problem.FieldFault;

/** The results of lines, one row for each stretch that was written together. */
final class ResultTable {
  private static final TypeReference<Map<Integer, List<FieldFault>>> REASONS =
      new TypeReference<>() {};

  private final Seal seal;
  private final ObjectMapper json;

  ResultTable(Seal seal, ObjectMapper json) {
    this.seal = seal;
    this.json = json;
  }

  /** How many lines came to what. */
  record Counts(long created, long unchanged, long refused) {
    long lines() {
      return created + unchanged + refused;
    }
  }

  /** A stretch of lines that follow each other. */
  record Stretch(long first, List<LineResult> results) {
    Stretch {
      results = List.copyOf(results);
    }

    long last() {
      return first + results.size() - 1;
    }

    long count(Outcome outcome) {
      return results.stream().filter(result -> result.outcome() == outcome).count();
    }
  }

  /** The primary key keeps a line from having two results of one phase. */
  void insert(Connection connection, UUID id, Phase phase, Stretch stretch) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into bulk_result (import_id, phase, first_line, last_line, created, unchanged,"
                + " refused, data) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setObject(1, id);
      insert.setString(2, phase.name());
      insert.setLong(3, stretch.first());
      insert.setLong(4, stretch.last());
      insert.setLong(5, stretch.count(Outcome.CREATED));
      insert.setLong(6, stretch.count(Outcome.UNCHANGED));
      insert.setLong(7, stretch.count(Outcome.REFUSED));
      insert.setBytes(8, seal.seal(packed(stretch), context(id, phase, stretch.first())));
      insert.executeUpdate();
    }
  }

  Counts counts(Connection connection, UUID id, Phase phase) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select coalesce(sum(created), 0), coalesce(sum(unchanged), 0), coalesce(sum(refused), 0)"
                + " from bulk_result where import_id = ? and phase = ?")) {
      select.setObject(1, id);
      select.setString(2, phase.name());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Counts(row.getLong(1), row.getLong(2), row.getLong(3));
      }
    }
  }

  void clear(Connection connection, UUID id, Phase phase) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("delete from bulk_result where import_id = ? and phase = ?")) {
      delete.setObject(1, id);
      delete.setString(2, phase.name());
      delete.executeUpdate();
    }
  }

  /** The stretch that begins with a line; empty behind the last. */
  List<LineResult> from(Connection connection, UUID id, Phase phase, long first)
      throws SQLException {
    return read(
        connection,
        "select first_line, last_line, data from bulk_result"
            + " where import_id = ? and phase = ? and first_line = ?",
        id,
        phase,
        first);
  }

  /** The number of the first stretch with a refused line, or 0. */
  long firstRefused(Connection connection, UUID id, Phase phase, long behind) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select first_line from bulk_result where import_id = ? and phase = ? and refused > 0"
                + " and first_line > ? order by first_line limit 1")) {
      select.setObject(1, id);
      select.setString(2, phase.name());
      select.setLong(3, behind);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getLong(1) : 0;
      }
    }
  }

  private List<LineResult> read(Connection connection, String sql, UUID id, Phase phase, long line)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, id);
      select.setString(2, phase.name());
      select.setLong(3, line);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return List.of();
        }
        return unpacked(seal.open(row.getBytes(3), context(id, phase, row.getLong(1))));
      }
    }
  }

  private byte[] packed(Stretch stretch) {
    StringBuilder letters = new StringBuilder(stretch.results().size());
    Map<Integer, List<FieldFault>> reasons = new TreeMap<>();
    for (int i = 0; i < stretch.results().size(); i++) {
      LineResult result = stretch.results().get(i);
      letters.append(result.outcome().letter());
      if (!result.reasons().isEmpty()) {
        reasons.put(i, result.reasons());
      }
    }
    try {
      return json.writeValueAsBytes(Map.of("outcomes", letters.toString(), "reasons", reasons));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("results that are not JSON", e);
    }
  }

  private List<LineResult> unpacked(byte[] data) {
    try {
      var tree = json.readTree(data);
      String letters = tree.get("outcomes").asText();
      Map<Integer, List<FieldFault>> reasons = json.convertValue(tree.get("reasons"), REASONS);
      List<LineResult> results = new ArrayList<>(letters.length());
      for (int i = 0; i < letters.length(); i++) {
        results.add(
            new LineResult(Outcome.of(letters.charAt(i)), reasons.getOrDefault(i, List.of())));
      }
      return results;
    } catch (IOException e) {
      throw new IllegalStateException("results that cannot be read", e);
    }
  }

  /**
   * By the two columns that a rotation finds the row by; {@code place} is made of phase and line.
   */
  private static String context(UUID id, Phase phase, long first) {
    return Seal.context("bulk_result.data", id, phase + ":" + first);
  }
}
