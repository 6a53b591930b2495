package org.workershome.kit.privacy.rotation;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.workershome.kit.privacy.BlindIndex;

/** The entries of all indexes in this database, and the completing of them. */
@Singleton
class IndexEntries {
  private final List<IndexedRecords> indexes;
  private final BlindIndex index;
  private final Sql sql;

  IndexEntries(@All List<IndexedRecords> indexes, BlindIndex index, Sql sql) {
    this.indexes = indexes.stream().sorted(Comparator.comparing(IndexedRecords::table)).toList();
    this.index = index;
    this.sql = sql;
  }

  List<IndexedRecords> all() {
    return indexes;
  }

  /** The next records that have entries, in the order of their ids. */
  List<UUID> records(IndexedRecords of, UUID after, int most) {
    return sql.list(
        "select distinct %1$s from %2$s where %1$s > ? order by %1$s limit ?"
            .formatted(of.recordColumn(), of.table()),
        row -> row.getObject(1, UUID.class),
        after,
        most);
  }

  long countRecords(IndexedRecords of) {
    return sql.number("select count(distinct %s) from %s".formatted(of.recordColumn(), of.table()));
  }

  /**
   * Gives a record an entry for each key on the ring and takes away all others, in the transaction
   * at hand. One record for each transaction: who holds several would wait crosswise for others.
   */
  void complete(IndexedRecords of, UUID record) {
    var values = of.lockedValues(record);
    Set<byte[]> wanted = sorted(values.isEmpty() ? List.of() : index.entries(of.purpose(), values));
    Set<byte[]> there =
        sorted(
            sql.list(
                "select %s from %s where %s = ?"
                    .formatted(of.entryColumn(), of.table(), of.recordColumn()),
                row -> row.getBytes(1),
                record));
    for (byte[] entry : wanted) {
      if (!there.contains(entry)) {
        sql.change(insert(of), entry, record);
      }
    }
    for (byte[] entry : there) {
      if (!wanted.contains(entry)) {
        sql.change(
            "delete from %s where %s = ? and %s = ?"
                .formatted(of.table(), of.entryColumn(), of.recordColumn()),
            entry,
            record);
      }
    }
  }

  List<KeyUseView> use(IndexedRecords of) {
    return sql.list(
        "select key_mark(%1$s), count(*) from %2$s group by 1"
            .formatted(of.entryColumn(), of.table()),
        row -> SealedColumns.use(row, of.table(), of.entryColumn()));
  }

  private static Set<byte[]> sorted(List<byte[]> entries) {
    var set = new TreeSet<byte[]>(Arrays::compareUnsigned);
    set.addAll(entries);
    return set;
  }

  /** Entry and record are bound; what else a row says is taken over from one that is there. */
  private static String insert(IndexedRecords of) {
    String carried =
        of.carriedColumns().stream().map(name -> ", " + name).collect(Collectors.joining());
    return "insert into %1$s (%2$s, %3$s%4$s) select ?, %3$s%4$s from %1$s where %3$s = ? limit 1 on conflict do nothing"
        .formatted(of.table(), of.entryColumn(), of.recordColumn(), carried);
  }
}
