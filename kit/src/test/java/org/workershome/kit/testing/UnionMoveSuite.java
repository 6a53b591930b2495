package org.workershome.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.workershome.kit.directory.RepathedTables;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.job.Jobs;

/**
 * A union with rows in all tables that follow it moves. A service adds a thin {@code @QuarkusTest}
 * subclass with rows of its own tables.
 */
public abstract class UnionMoveSuite {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String PLACES =
      "array['union_path', 'audience', 'audience_text', 'screening_union', 'escalated_union', 'at_union',"
          + " 'scope', 'origin_key', 'l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'a0', 'a1', 'a2', 'a3', 'a4', 'a5']";

  private final Jobs jobs;
  private final DataSource database;
  private final List<RepathedTables> services;
  private final Superuser superuser = Superuser.ofTheRunningTest();
  private final String top = "U" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);
  private final String mine = top + ".ENERGY.MINE";
  private final String neighbour = top + ".ENERGY.MINE2";
  private final String there = top + ".YUBEI.MINE";
  private final Map<String, String> rows = new LinkedHashMap<>(KitRecords.all());

  /**
   * @param own an insert for each table of the service that follows; {@code :path} stands for the
   *     union's place
   */
  protected UnionMoveSuite(
      Jobs jobs, DataSource database, List<RepathedTables> services, Map<String, String> own) {
    this.jobs = jobs;
    this.database = database;
    this.services = services;
    rows.putAll(own);
  }

  @AfterEach
  final void nothingIsLeftThatNobodyCouldOpen() throws SQLException {
    List<String> statements = new ArrayList<>();
    for (String table : rows.keySet()) {
      statements.add(
          "delete from %1$s where %2$s::text like '%3$s.%%'".formatted(table, place(table), top));
    }
    // What the indexer could not read either.
    statements.add("delete from search_pending where attempts > 0");
    execute(statements);
  }

  @Test
  final void itsRecordsAreFoundAtItsNewPlaceByThoseThereAndByNobodyAtTheOld() throws Exception {
    // Given: a row in each table that the service names here; that every other one follows as well,
    // and nobody else moves it, is held table by table in RepathSuite
    TreeSet<String> planted = new TreeSet<>(rows.keySet());
    assertThat(followers()).as("tables that follow").containsAll(planted);
    DirectoryTopic.awaitUnion(mine, 1, DirectoryTopic.union(mine, null, "矿工会", mine));
    execute(rows.values().stream().map(insert -> insert.replace(":path", mine)).toList());
    execute(rows.values().stream().map(insert -> insert.replace(":path", neighbour)).toList());
    Map<String, List<String>> before = content();

    // When: it moves, and the service is cut off before the last table
    String last = planted.last();
    try (Connection holder = superuser.connection();
        Statement hold = holder.createStatement()) {
      holder.setAutoCommit(false);
      hold.execute(
          "select 1 from %s where %s::text = '%s' for update".formatted(last, place(last), mine));
      DirectoryTopic.awaitUnion(mine, 2, DirectoryTopic.union(mine, null, "矿工会", there));
      await().atMost(PATIENCE).until(() -> waiting(last) == 1);
      assertThat(at(planted.first(), there)).as("moved before it was cut off").isEqualTo(1);
      superuser.texts(
          "select pg_terminate_backend(pid, 5000) from pg_stat_activity where query like ?",
          "update " + last + " as moved%");
      assertThat(at(last, mine)).isEqualTo(1);
      holder.rollback();
    }
    await().atMost(PATIENCE).until(() -> at(last, there) == 1);
    awaitIdle();

    // Then
    for (String table : rows.keySet()) {
      assertThat(at(table, mine)).as(table + " at the old place").isZero();
      assertThat(at(table, there)).as(table + " at the new place").isEqualTo(1);
      assertThat(at(table, neighbour)).as(table + " of a neighbour").isEqualTo(1);
      if (!isTechnical(table)) {
        assertThat(seen(table, there)).as(table + " as seen at the new place").isEqualTo(1);
        assertThat(seen(table, mine)).as(table + " as seen at the old place").isZero();
        assertThat(seen(table, top + ".ENERGY")).as(table + " as seen above the old").isEqualTo(0);
      }
    }
    for (String column : furtherColumns()) {
      String table = column.substring(0, column.indexOf('.'));
      String name = column.substring(column.indexOf('.') + 1);
      if (isPlanted(table, name)) {
        assertThat(
                superuser.number(
                    "select count(*) from " + table + " where " + name + "::text = ?", there))
            .as(column)
            .isEqualTo(1);
      }
    }
    assertThat(
            superuser.texts(
                "select at_union::text from approval_request where union_path = ?::ltree", there))
        .as("one level above its new place")
        .containsExactly(top + ".YUBEI");
    assertThat(content()).as("nothing but places has changed").isEqualTo(before);

    // And: a second run finds nothing to do
    Map<String, List<String>> versions = versions();
    SystemScope.run(
        "repath-sweep",
        () -> QuarkusTransaction.requiringNew().run(() -> jobs.start("union-repath", "")));
    awaitIdle();
    assertThat(versions()).as("rows as they were written").isEqualTo(versions);

    // And: what a union has once is not entered at its old place again
    for (String table :
        superuser.texts(
            "select tgrelid::regclass::text from pg_trigger where tgfoid = 'refuse_old_place'::regproc and tgqual is null")) {
      if (!planted.contains(table)) {
        continue;
      }
      assertThatThrownBy(() -> superuser.change(rows.get(table).replace(":path", mine)))
          .as(table)
          .hasRootCauseMessage(
              "ERROR: the union has moved in the tree\n  Where: PL/pgSQL function refuse_old_place() line 6 at RAISE");
    }
  }

  /** Whether the row of this table has something in the column. */
  private boolean isPlanted(String table, String column) {
    String insert = rows.get(table);
    return insert != null && insert.substring(0, insert.indexOf(" values ")).contains(column);
  }

  private TreeSet<String> followers() {
    TreeSet<String> tables = new TreeSet<>();
    for (RepathedTables service : services) {
      tables.addAll(service.names());
      service.columns().forEach(column -> tables.add(column.substring(0, column.indexOf('.'))));
    }
    return tables;
  }

  private List<String> furtherColumns() {
    return services.stream().flatMap(service -> service.columns().stream()).toList();
  }

  /** The column by which a row is found. */
  private String place(String table) {
    return services.stream().anyMatch(service -> service.names().contains(table))
        ? "union_path"
        : furtherColumns().stream()
            .filter(column -> column.startsWith(table + "."))
            .map(column -> column.substring(table.length() + 1))
            .findFirst()
            .orElse("union_path");
  }

  private long at(String table, String path) {
    return superuser.number(
        "select count(*) from " + table + " where " + place(table) + "::text = ?", path);
  }

  private long waiting(String table) {
    return superuser.number(
        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like ?",
        "update " + table + " as moved%");
  }

  /**
   * All that those of the union, whatever their roles, see of this test's rows but a neighbour's.
   */
  private long seen(String table, String union) throws Exception {
    Caller caller =
        new Caller(
            CallerKind.STAFF,
            "officer-" + union,
            "",
            new UnionPath(union),
            "ref-" + union,
            EnumSet.allOf(Role.class),
            Set.of());
    return SystemScope.callOnBehalf(
        caller,
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      try (Connection connection = database.getConnection();
                          var read =
                              connection.prepareStatement(
                                  "select count(*) from "
                                      + table
                                      + " where "
                                      + place(table)
                                      + "::text in (?, ?)")) {
                        read.setString(1, mine);
                        read.setString(2, there);
                        var found = read.executeQuery();
                        found.next();
                        return found.getLong(1);
                      }
                    }));
  }

  private boolean isTechnical(String table) {
    return superuser.number(
            "select count(*) from pg_class where oid = ?::regclass"
                + " and obj_description(oid, 'pg_class') like 'class: technical%'",
            table)
        == 1;
  }

  /** Without places, which are what changes. */
  private Map<String, List<String>> content() {
    return read("(to_jsonb(t) - " + PLACES + ")::text");
  }

  private Map<String, List<String>> versions() {
    return read("ctid || ' ' || xmin");
  }

  private Map<String, List<String>> read(String what) {
    Map<String, List<String>> found = new TreeMap<>();
    for (String table : rows.keySet()) {
      found.put(
          table,
          superuser.texts(
              "select %s from %s t where %s::text like ? order by 1"
                  .formatted(what, table, place(table)),
              top + ".%"));
    }
    return found;
  }

  private void awaitIdle() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                superuser.number(
                        "select count(*) from job where kind = 'union-repath' and state in ('QUEUED', 'RUNNING')")
                    == 0);
  }

  /** Without triggers and foreign keys: each row stands by itself. */
  private void execute(List<String> statements) throws SQLException {
    List<String> all = new ArrayList<>(statements);
    all.addFirst("set session_replication_role = replica");
    try (Connection connection = superuser.connection();
        Statement statement = connection.createStatement()) {
      for (String sql : all) {
        statement.execute(sql);
      }
    }
  }
}
