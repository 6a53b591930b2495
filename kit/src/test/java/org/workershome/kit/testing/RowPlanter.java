package org.workershome.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts made-up rows into every table of a throw-away database, so that "sees nothing" means
 * something. Checks, triggers and foreign keys are switched off for it.
 */
final class RowPlanter {
  private final Connection connection;

  /**
   * @param connection a superuser's
   */
  RowPlanter(Connection connection) {
    this.connection = connection;
  }

  void plant(String table) throws SQLException {
    prepare(table);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(insert(table, 1));
      // Empty texts: what a policy without nullif finds equal to a setting that is not there.
      statement.execute(insert(table, 2));
      statement.execute("set session_replication_role = origin");
    }
  }

  /**
   * @param variant 1 and up; 2 has empty texts
   */
  String insert(String table, int variant) throws SQLException {
    List<String> columns = new ArrayList<>();
    List<String> values = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select a.attname, t.typname, t.typtype, format_type(a.atttypid, a.atttypmod) as type
            from pg_attribute a join pg_type t on t.oid = a.atttypid
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = '' and a.attidentity = ''
            order by a.attnum
            """)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add('"' + rows.getString("attname") + '"');
          values.add(
              value(
                  rows.getString("typname"),
                  rows.getString("typtype").equals("e"),
                  rows.getString("type"),
                  variant));
        }
      }
    }
    return String.format(
        Locale.ROOT,
        "insert into %s (%s) values (%s)",
        table,
        String.join(", ", columns),
        String.join(", ", values));
  }

  private static String value(String typeName, boolean isEnum, String type, int variant) {
    if (isEnum) {
      return "(enum_range(null::" + type + "))[1]";
    }
    if (typeName.startsWith("_")) {
      return "'{}'::" + type;
    }
    return switch (typeName) {
      case "text", "varchar", "bpchar", "citext", "name" ->
          variant == 2 ? "''" : "'x" + variant + "'::text::" + type;
      case "uuid" -> "gen_random_uuid()";
      case "int2", "int4", "int8", "numeric", "float4", "float8" -> variant + "::" + type;
      case "bool" -> variant % 2 == 1 ? "true" : "false";
      case "timestamptz", "timestamp" -> "now()";
      case "date" -> "current_date";
      case "time" -> "localtime";
      case "ltree" -> variant == 2 ? "'CQ.ENERGY'" : "'CQ'";
      case "json", "jsonb" -> "'{}'";
      case "bytea" -> "'\\x0" + variant + "'";
      case "interval" -> "interval '1 day'";
      case "inet", "cidr" -> "'127.0.0.1'";
      case "tsvector" -> "''";
      case "daterange", "tstzrange", "int4range", "int8range", "numrange" -> "'empty'";
      default -> throw new IllegalArgumentException("no made-up value for the type " + type);
    };
  }

  private void prepare(String table) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname)
            from pg_constraint where conrelid = ?::regclass and contype = 'c' and conislocal
            union all
            select format('create table %I partition of %s default', relname || '_planted', oid::regclass)
            from pg_class where oid = ?::regclass and relkind = 'p' and not exists
              (select from pg_partitioned_table
               where partrelid = pg_class.oid and (partdefid <> 0 or partstrat = 'h'))
            """)) {
      query.setString(1, table);
      query.setString(2, table);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          statements.add(rows.getString(1));
        }
      }
    }
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
