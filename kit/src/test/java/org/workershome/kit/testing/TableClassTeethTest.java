package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each rule about tables bites the table that was planted to break it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TableClassTeethTest {
  private static final String GUARD =
      "alter table %1$s enable row level security; alter table %1$s force row level security;"
          + " grant select, insert, update, delete on %1$s to trial_app;";

  private final TestDatabase database = PostgresServer.shared().create("trial");
  private final TableCatalogue catalogue = new TableCatalogue(database);

  @BeforeAll
  void plant() throws SQLException {
    execute("create table silent (id uuid primary key, name_sealed bytea)");
    execute("create table misspelt (id uuid); comment on table misspelt is 'class: cases'");
    execute("create table open (id uuid); comment on table open is 'class: case; open'");
    execute(
        "create table unforced (id uuid); comment on table unforced is 'class: own';"
            + " alter table unforced enable row level security");
    guarded("naive_union", "union_path <@ current_setting('app.union', true)::ltree");
    guarded("naive_person", "person_ref = current_setting('app.person', true)");
    guarded(
        "no_else",
        "case when current_setting('app.kind', true) = 'worker' then false else true end");
    guarded("no_union_needed", "current_setting('app.kind', true) = 'staff'");
    execute(
        "create table parted (id uuid, person_ref text) partition by hash (id);"
            + " create table parted_0 partition of parted for values with (modulus 1, remainder 0);"
            + " comment on table parted is 'class: own';"
            + GUARD.formatted("parted")
            + " grant select on parted_0 to trial_app");
    execute(
        "create table half (id uuid); comment on table half is 'class: own';"
            + GUARD.formatted("half")
            + " create policy half_read on half for select using (false);"
            + " create policy half_insert on half for insert with check (true)");
  }

  @Test
  void aTableWithoutAClassIsNamed() {
    assertThat(catalogue.withoutClass())
        .hasSize(2)
        .anyMatch(finding -> finding.startsWith("silent "))
        .anyMatch(finding -> finding.startsWith("misspelt "));
  }

  @Test
  void aTableWithoutForcedRowSecurityIsNamed() {
    assertThat(catalogue.withoutForcedRowSecurity())
        .anyMatch(finding -> finding.startsWith("open "))
        .anyMatch(finding -> finding.startsWith("unforced "))
        .noneMatch(finding -> finding.startsWith("trial_case "))
        .noneMatch(finding -> finding.startsWith("outbox "));
  }

  @Test
  void aSealedColumnThatNobodyRegisteredIsNamed() {
    assertThat(catalogue.unregisteredSealed())
        .containsExactly("silent.name_sealed is sealed and not in sealed_column");
  }

  @Test
  void aPartitionWithGrantsIsNamed() {
    assertThat(catalogue.grantedPartitions())
        .containsExactly("parted_0 is a partition with grants");
  }

  @Test
  void policiesThatTrustAnEmptySettingAreNamed() {
    var tables =
        catalogue.tables().stream()
            .filter(table -> !table.technical())
            .filter(table -> !table.name().equals("open") && !table.name().equals("unforced"))
            .toList();

    assertThat(new ScopelessAccess(database).findings(tables))
        .anyMatch(finding -> finding.startsWith("naive_union shows 2 rows in a transaction"))
        .anyMatch(finding -> finding.startsWith("naive_person shows 1 rows in a transaction"))
        .anyMatch(finding -> finding.startsWith("no_else shows 2 rows without a transaction"))
        .anyMatch(finding -> finding.startsWith("no_union_needed shows 2 rows as staff without"))
        .anyMatch(finding -> finding.startsWith("half can be inserted into without scope"))
        .noneMatch(finding -> finding.startsWith("trial_case "));
  }

  private void guarded(String table, String using) throws SQLException {
    execute(
        "create table %1$s (id uuid primary key, union_path ltree, person_ref text);"
                .formatted(table)
            + "comment on table %s is 'class: case';".formatted(table)
            + GUARD.formatted(table)
            + "create policy p on %s for select using (%s)".formatted(table, using));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
