package org.workershome.kit.privacy.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A column of sealed values, as the table {@code sealed_column} knows it. Names come from
 * migrations, which the database checks: they go into statements as they are.
 *
 * @param keys columns of the primary key, one or two
 * @param types of those, as PostgreSQL writes them
 * @param prefix of the context that values are bound to
 */
record SealedColumn(
    String table, String column, List<String> keys, List<String> types, String prefix) {
  private static final String BETWEEN = "\u001f";

  SealedColumn {
    keys = List.copyOf(keys);
    types = List.copyOf(types);
  }

  String name() {
    return table + "." + column;
  }

  String context(List<String> key) {
    return prefix + ":" + String.join(BETWEEN, key);
  }

  /** Key columns as texts, then the value, in the order of the key. Mark and limits are bound. */
  String selectOther(boolean fromStart) {
    String order = String.join(", ", keys);
    return """
        select %1$s, value from (
          select %2$s, %3$s as value, row_number() over (order by %2$s) as n,
            sum(octet_length(%3$s)) over (order by %2$s) as bytes
          from (select %2$s, %3$s from %4$s where key_mark(%3$s) <> ? %5$s order by %2$s limit ?) x
        ) y where n = 1 or bytes <= ? order by %2$s"""
        .formatted(
            keys.stream().map(key -> key + "::text").collect(Collectors.joining(", ")),
            order,
            column,
            table,
            fromStart ? "" : "and (" + order + ") > (" + places() + ")");
  }

  String countByMark() {
    return "select key_mark(%1$s), count(*) from %2$s where %1$s is not null group by 1"
        .formatted(column, table);
  }

  String countOther() {
    return "select count(*) from %2$s where key_mark(%1$s) <> ?".formatted(column, table);
  }

  private String places() {
    List<String> places = new ArrayList<>();
    IntStream.range(0, keys.size()).forEach(i -> places.add("?::" + types.get(i)));
    return String.join(", ", places);
  }
}
