package org.workershome.kit.privacy.rotation;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.workershome.kit.privacy.FieldCipher;
import org.workershome.kit.privacy.KeyMark;

/** Everything that is sealed in this database, and the writing of it anew. */
@Singleton
class SealedColumns {
  private static final String REGISTERED =
      """
      select s.table_name, s.column_name, s.key_columns, s.prefix,
        (select array_agg(format_type(a.atttypid, a.atttypmod) order by k.n)
           from unnest(s.key_columns) with ordinality k(name, n)
           join pg_attribute a on a.attrelid = to_regclass(quote_ident(s.table_name)) and a.attname = k.name)
      from sealed_column s order by s.table_name, s.column_name""";

  /** A batch is read, opened, sealed and written in memory: no more than this at a time. */
  private static final int MOST_ROWS = 200;

  private static final int MOST_BYTES = 4_000_000;

  private final Sql sql;
  private final FieldCipher cipher;

  SealedColumns(Sql sql, FieldCipher cipher) {
    this.sql = sql;
    this.cipher = cipher;
  }

  /**
   * @param last key of the last value that was looked at
   * @param looked how many it had; those that did not open, or that others held, stay as they were
   */
  record Batch(List<String> last, int looked) {}

  private record Found(List<String> key, byte[] value) {}

  List<SealedColumn> all() {
    return sql.list(
        REGISTERED,
        row ->
            new SealedColumn(
                row.getString(1),
                row.getString(2),
                texts(row.getArray(3)),
                texts(row.getArray(5)),
                row.getString(4)));
  }

  /**
   * Writes the next values anew that are not sealed under the active key, in the transaction at
   * hand. A value that somebody changes meanwhile, or holds, is left to him.
   *
   * @param after key of the last value of the batch before; empty for the first
   * @return empty at the column's end
   */
  Optional<Batch> reseal(SealedColumn column, List<String> after) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(cipher.mark());
    parameters.addAll(after);
    parameters.add(MOST_ROWS);
    parameters.add(MOST_BYTES);
    int keys = column.keys().size();
    List<Found> found =
        sql.list(
            column.selectOther(after.isEmpty()), row -> found(row, keys), parameters.toArray());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<Found> opened = new ArrayList<>();
    List<byte[]> sealed = new ArrayList<>();
    for (Found one : found) {
      anew(column, one)
          .ifPresent(
              value -> {
                opened.add(one);
                sealed.add(value);
              });
    }
    sql.number(
        "select reseal(?, ?, ?, ?, ?, ?)",
        column.table(),
        column.column(),
        opened.stream().map(one -> one.key().getFirst()).toArray(String[]::new),
        opened.stream().map(one -> one.key().getLast()).toArray(String[]::new),
        opened.stream().map(Found::value).toArray(byte[][]::new),
        sealed.toArray(byte[][]::new));
    return Optional.of(new Batch(found.getLast().key(), found.size()));
  }

  long countOther(SealedColumn column) {
    return sql.number(column.countOther(), cipher.mark());
  }

  List<KeyUseView> use(SealedColumn column) {
    return sql.list(column.countByMark(), row -> use(row, column.table(), column.column()));
  }

  static KeyUseView use(ResultSet row, String table, String column) throws SQLException {
    Optional<KeyMark> mark = KeyMark.find(row.getBytes(1));
    return new KeyUseView(
        table,
        column,
        mark.map(KeyMark::keyId).orElse("?"),
        mark.map(KeyMark::algorithmName).orElse("?"),
        row.getLong(2));
  }

  /** What does not open stays as it is; its key may come back. The counters and the log tell. */
  private Optional<byte[]> anew(SealedColumn column, Found found) {
    String context = column.context(found.key());
    return cipher.tryOpen(found.value(), context).map(plain -> cipher.seal(plain, context));
  }

  private static Found found(ResultSet row, int keys) throws SQLException {
    List<String> key = new ArrayList<>();
    for (int i = 1; i <= keys; i++) {
      key.add(row.getString(i));
    }
    return new Found(key, row.getBytes(keys + 1));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
