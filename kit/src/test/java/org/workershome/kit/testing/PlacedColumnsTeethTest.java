package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.workershome.kit.directory.RepathedTables;

/** Each rule about what follows a union bites the table that was planted to break it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacedColumnsTeethTest {
  private static final String CULPRIT =
      """
      create table %1$s (id uuid primary key, union_path ltree);
      alter table %1$s enable row level security; alter table %1$s force row level security;
      create policy %1$s_all on %1$s using (
        case current_setting('app.kind', true) when 'system' then true when 'staff' then true else false end);
      grant select, insert %2$s on %1$s to trial_app;""";

  private final TestDatabase database = PostgresServer.shared().create("trial");

  @BeforeAll
  void plant() throws SQLException {
    execute(CULPRIT.formatted("forgotten", ""));
    execute(CULPRIT.formatted("ungranted", ""));
    execute(CULPRIT.formatted("unguarded", ", update"));
    execute("create table told (id uuid primary key, screening_union text, union_name text)");
    execute(
        "create table deaf (id uuid primary key, union_path ltree, title text);"
            + " create trigger deaf_search after insert or update of title on deaf"
            + " for each row execute function search_mark('deaf')");
    execute(
        "create table newborn (id uuid primary key, union_path ltree);"
            + " create trigger newborn_search after insert on newborn"
            + " for each row execute function search_mark('newborn')");
  }

  @Test
  void aPlaceThatNobodyThoughtOfIsNamed() {
    assertThat(new PlacedColumns(database).undecided(services(Map.of())))
        .contains(
            "forgotten.union_path holds a place, and neither follows nor says why it stays",
            "told.screening_union holds a place, and neither follows nor says why it stays")
        .noneMatch(finding -> finding.startsWith("told.union_name "))
        .noneMatch(finding -> finding.startsWith("unguarded."));
  }

  @Test
  void anExceptionWithoutATableOrAReasonIsNamed() {
    assertThat(
            new PlacedColumns(database)
                .undecided(
                    services(
                        Map.of(
                            "forgotten.union_path", " ",
                            "nowhere.union_path", "gone",
                            "unguarded.union_path", "undecided"))))
        .contains(
            "forgotten.union_path stays without a reason",
            "nowhere.union_path stays, and is not there",
            "unguarded.union_path both follows and stays",
            "gone.union_path should follow, and is not there");
  }

  @Test
  void whatTheJobCannotMoveOrSomebodyElseCanIsNamed() {
    var service = new Planted(List.of("ungranted", "unguarded"), Map.of());

    assertThat(new PlacedColumns(database).movable(List.of(service)))
        .anyMatch(finding -> finding.startsWith("ungranted.union_path is not moved by the job"))
        .contains(
            "unguarded.union_path is moved by system:relay",
            "unguarded.union_path is moved by staff")
        .noneMatch(finding -> finding.startsWith("unguarded.union_path is not moved"));
  }

  @Test
  void aSearchThatHearsOfNoMoveIsNamed() {
    assertThat(new PlacedColumns(database).deafSearches())
        .containsExactlyInAnyOrder(
            "deaf moves unseen by its search", "newborn moves unseen by its search");
  }

  private static List<RepathedTables> services(Map<String, String> staying) {
    return List.of(new Planted(List.of("ungranted", "unguarded", "gone"), staying));
  }

  private record Planted(List<String> names, Map<String, String> staying)
      implements RepathedTables {}

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.asOwner().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
