package org.workershome.kit.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A column of a table whose rows follow their union. */
record RepathColumn(String table, String column) {
  private static final String UNION_PATH = "union_path";

  /** Of all services, always in the same order. */
  static List<RepathColumn> of(List<RepathedTables> services) {
    TreeSet<String> names = new TreeSet<>();
    for (RepathedTables service : services) {
      service.names().forEach(name -> names.add(name + "." + UNION_PATH));
      names.addAll(service.columns());
    }
    List<RepathColumn> columns = new ArrayList<>();
    for (String name : names) {
      int dot = name.indexOf('.');
      columns.add(new RepathColumn(name.substring(0, dot), name.substring(dot + 1)));
    }
    return List.copyOf(columns);
  }
}
