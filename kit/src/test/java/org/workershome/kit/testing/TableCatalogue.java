package org.workershome.kit.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the catalogue of a database says about its tables, and what is wrong with that. */
final class TableCatalogue {
  /** Class word of a comment; Flyway's own history tables have none. */
  private static final String TABLES =
      """
      select c.oid, c.relname, c.relispartition, c.relrowsecurity, c.relforcerowsecurity,
             substring(obj_description(c.oid, 'pg_class')
               from '^class: (case|own|offering|published|technical)(?:;|$)') as class
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname not in ('kit_schema_history', 'flyway_schema_history')
      order by c.relname
      """;

  private final TestDatabase database;

  TableCatalogue(TestDatabase database) {
    this.database = database;
  }

  /** One table that is not a partition. */
  record Table(String name, String tableClass) {
    boolean technical() {
      return tableClass.equals("technical");
    }
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    read(
        TABLES,
        row -> {
          String tableClass = row.getString("class");
          if (!row.getBoolean("relispartition") && tableClass != null) {
            tables.add(new Table(row.getString("relname"), tableClass));
          }
        });
    return tables;
  }

  List<String> withoutClass() {
    List<String> findings = new ArrayList<>();
    read(
        TABLES,
        row -> {
          if (!row.getBoolean("relispartition") && row.getString("class") == null) {
            findings.add(row.getString("relname") + " does not say its class in its comment");
          }
        });
    return findings;
  }

  List<String> withoutForcedRowSecurity() {
    List<String> findings = new ArrayList<>();
    read(
        TABLES,
        row -> {
          boolean guarded =
              row.getBoolean("relrowsecurity") && row.getBoolean("relforcerowsecurity");
          if (!row.getBoolean("relispartition")
              && !"technical".equals(row.getString("class"))
              && !guarded) {
            findings.add(row.getString("relname") + " has no enabled and forced row security");
          }
        });
    return findings;
  }

  /** A partition that is asked directly goes around the policies of its parent. */
  List<String> grantedPartitions() {
    List<String> findings = new ArrayList<>();
    read(
        """
        select relname from pg_class
        where relispartition and relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and has_table_privilege('%s', oid, 'select, insert, update, delete')
        """
            .formatted(database.appRole()),
        row -> findings.add(row.getString(1) + " is a partition with grants"));
    return findings;
  }

  /** What no rotation of keys would find: its values would be lost with their key. */
  List<String> unregisteredSealed() {
    List<String> findings = new ArrayList<>();
    read(
        """
        select c.relname || '.' || a.attname
        from pg_attribute a join pg_class c on c.oid = a.attrelid
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
          and not c.relispartition and a.attname like '%\\_sealed' and a.atttypid = 'bytea'::regtype
          and not exists (select 1 from sealed_column s
            where s.table_name = c.relname and s.column_name = a.attname)
        order by 1
        """,
        row -> findings.add(row.getString(1) + " is sealed and not in sealed_column"));
    return findings;
  }

  /** What the service's role must not be able to do. */
  List<String> excessOfAppRole() {
    List<String> findings = new ArrayList<>();
    read(
        """
        select 'superuser' from pg_roles where rolname = '%1$s' and rolsuper
        union all select 'bypasses row security' from pg_roles where rolname = '%1$s' and rolbypassrls
        union all select 'creates in the schema' where has_schema_privilege('%1$s', 'public', 'create')
        union all select 'owns ' || relname from pg_class where relowner = '%1$s'::regrole
        union all select 'is a member of ' || roleid::regrole from pg_auth_members
          where member = '%1$s'::regrole
        union all select 'writes ' || relname from pg_class where relname like '%%schema_history'
          and relkind = 'r' and has_table_privilege('%1$s', oid, 'insert, update, delete')
        """
            .formatted(database.appRole()),
        row -> findings.add(database.appRole() + " " + row.getString(1)));
    return findings;
  }

  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  private void read(String sql, RowReader reader) {
    try (Connection connection = database.asSuperuser().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        reader.read(rows);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
