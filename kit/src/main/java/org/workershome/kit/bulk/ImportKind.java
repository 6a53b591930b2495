package org.workershome.kit.bulk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.identity.Role;

/**
 * One kind of import: what its files look like, how a line becomes a record, and how records get
 * into their table. A bean; a code has one kind. Everything runs with the rights of whoever
 * uploaded the file.
 *
 * @param <T> the record; its {@code toString} shows nothing personal
 */
public interface ImportKind<T> {
  /** In kebab-case, such as {@code suggestions}. */
  String code();

  /** Whoever has any of these may import. */
  Set<Role> roles();

  /** Changes whenever a check changes: a run under other rules than its dry run is refused. */
  String rules();

  List<BulkColumn> columns();

  /**
   * Makes the record of a line whose single columns are in order, or says by {@link
   * ImportLine#refuse} everything that is wrong with it and returns whatever it likes. What a
   * policy or a constraint of the table would refuse is refused here, with a reason: the table's
   * own refusal says little.
   */
  @Nullable T record(ImportLine line);

  /**
   * What makes two lines the same record, whichever file they stand in. Kept beside the record:
   * nothing personal in clear, but its keyed hash.
   */
  String naturalKey(T record);

  /** The column that a clash of natural keys is told at. */
  String keyColumn();

  /** The values to be written, by names of the kind's choice: {@code data} in the staging table. */
  Map<String, @Nullable Object> values(T record);

  /**
   * What makes a repeated line unchanged. Only where values are sealed, which is never twice the
   * same, does a kind have to say more than its values.
   */
  default Object content(T record) {
    return values(record);
  }

  /**
   * Writes staged lines that are not on file yet: {@code insert into … select l.record_id,
   * l.natural_key, l.content_hash, l.data->>'title', … from bulk_line l where l.import_id = ? and
   * l.line between ? and ? on conflict (…) do nothing}. Three parameters.
   */
  String insertSql();

  /**
   * Finds what is on file of staged lines: {@code select l.line, t.id, t.content_hash from
   * bulk_line l join … on t.… = l.natural_key where l.import_id = ? and l.line between ? and ?}.
   * Three parameters; the natural key needs an index.
   */
  String onFileSql();
}
