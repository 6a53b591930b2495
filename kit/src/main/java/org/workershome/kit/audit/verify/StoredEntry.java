package org.workershome.kit.audit.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.workershome.kit.audit.seal.AuditRecord;
import org.workershome.kit.audit.seal.AuditRows;
import org.workershome.kit.audit.seal.Seal;

/** An entry as it lies in the table. */
record StoredEntry(Key key, int month, AuditRecord content, Seal seal) {
  static final String SQL =
      "select "
          + AuditRows.COLUMNS
          + ", tx, position, tableoid::regclass::text, sealed_by, mac from audit_entry"
          + " order by tx, position";

  static StoredEntry of(ResultSet row) throws SQLException {
    String partition = row.getString(21);
    String end = partition.substring(partition.lastIndexOf('_') + 1);
    return new StoredEntry(
        new Key(row.getLong(19), row.getLong(20)),
        end.matches("\\d{6}") ? Integer.parseInt(end) : 0,
        AuditRows.record(row),
        new Seal(row.getString(22), row.getBytes(23)));
  }

  /** For people: enough to find it, nothing about whom it tells. */
  String label() {
    return "entry "
        + content.id()
        + " (position "
        + key.position()
        + ", "
        + content.at()
        + ", "
        + content.action()
        + " "
        + content.recordType()
        + ")";
  }

  /** Where something stands in the order of both tables. */
  record Key(long tx, long position) implements Comparable<Key> {
    static final Key BEFORE_ALL = new Key(Long.MIN_VALUE, Long.MIN_VALUE);

    @Override
    public int compareTo(Key other) {
      int byTx = Long.compare(tx, other.tx);
      return byTx != 0 ? byTx : Long.compare(position, other.position);
    }
  }
}
