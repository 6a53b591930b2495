package org.workershome.kit.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.workershome.kit.identity.Caller;
import org.workershome.kit.identity.CallerKind;
import org.workershome.kit.identity.Role;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.DirectoryTopic;
import org.workershome.kit.testing.Superuser;

/** A union of 100,000 records moves. */
@QuarkusTest
class UnionRepathTest {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int ROWS = 100_000;

  private final DataSource database;
  private final RepathSweep sweep;
  private final Superuser superuser = Superuser.ofTheRunningTest();
  private final String top = "V" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);

  UnionRepathTest(DataSource database, RepathSweep sweep) {
    this.database = database;
    this.sweep = sweep;
  }

  @Test
  void recordsFollowTheirUnionWhileTheyAreReadAndAfterTheirServiceWasCutOff() throws Exception {
    // Given
    String mine = top + ".ENERGY.MINE";
    DirectoryTopic.awaitUnion(mine, 1, DirectoryTopic.union(mine, null, "矿工会", mine));
    plant(mine, ROWS);
    plant(top + ".ENERGY.MINE2", 10);
    Set<Long> seen = ConcurrentHashMap.newKeySet();
    var reading = new AtomicBoolean(true);
    try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all =
          List.of(
              readers.submit(() -> read(reading, seen)), readers.submit(() -> read(reading, seen)));

      // When: it moves, and the connection at work is cut off in the middle
      String there = top + ".YUBEI.MINE";
      long cutAt;
      try {
        cutAt = cutOffOnTheWay(mine, there);
        await()
            .pollInterval(Duration.ofMillis(100))
            .atMost(PATIENCE)
            .until(() -> count(there) == ROWS);
      } finally {
        reading.set(false);
      }
      for (Future<?> one : all) {
        one.get();
      }

      // Then
      assertThat(cutAt).as("cut off in the middle").isBetween(1L, ROWS - 1L);
      assertThat(seen).as("what a superior saw all the time").containsExactly(ROWS + 10L);
      assertThat(count(mine)).isZero();
      assertThat(count(top + ".ENERGY.MINE2")).isEqualTo(10);
      assertThat(
              superuser.texts(
                  "select distinct union_name || ' ' || l2 from trial_follower where union_path = ?::ltree",
                  there))
          .as("names as they were written, levels as they are")
          .containsExactly("当时的名称 " + top + ".YUBEI");
    }
  }

  @Test
  void whatIsWrittenToTheOldPlaceAfterwardsIsFoundUntilNothingComesAnyMore() throws Exception {
    // Given: a move that is done
    String mine = top + ".A";
    DirectoryTopic.awaitUnion(mine, 1, DirectoryTopic.union(mine, null, "甲", mine));
    plant(mine, 3);
    DirectoryTopic.awaitUnion(mine, 2, DirectoryTopic.union(mine, null, "甲", top + ".B.A"));
    await().atMost(PATIENCE).until(() -> count(top + ".B.A") == 3);
    awaitIdle();

    // When: a caller whose token names the old place writes there, and an hour passes
    plant(mine, 2);
    anHourPasses();
    sweep.look();

    // Then
    await().atMost(PATIENCE).until(() -> count(top + ".B.A") == 5);
    awaitIdle();
    assertThat(unsettled()).as("something was found, so it is looked at again").isEqualTo(1);
    anHourPasses();
    sweep.look();
    await().atMost(PATIENCE).until(() -> unsettled() == 0);
  }

  @Test
  void aUnionThatMovesAndMovesBackKeepsItsRecords() {
    String mine = top + ".A";
    DirectoryTopic.awaitUnion(mine, 1, DirectoryTopic.union(mine, null, "甲", mine));
    plant(mine, 5);
    DirectoryTopic.awaitUnion(mine, 2, DirectoryTopic.union(mine, null, "甲", top + ".B.A"));
    DirectoryTopic.awaitUnion(mine, 3, DirectoryTopic.union(mine, null, "甲", top + ".C.A"));
    DirectoryTopic.awaitUnion(mine, 4, DirectoryTopic.union(mine, null, "甲", mine));
    awaitIdle();

    assertThat(count(mine)).isEqualTo(5);
  }

  @Test
  void nobodyButTheJobMovesARecordToAnotherUnion() {
    plant(top + ".A", 1);
    Caller officer =
        new Caller(
            CallerKind.STAFF,
            "officer",
            "",
            new UnionPath(top),
            null,
            Set.of(Role.PETITION_OFFICER),
            Set.of());

    assertThatThrownBy(
            () ->
                SystemScope.callOnBehalf(
                    officer,
                    () -> change("update trial_follower set union_path = '" + top + ".B'")))
        .hasRootCauseMessage("ERROR: only the re-path job moves a row to another union");
    assertThatThrownBy(
            () ->
                SystemScope.call(
                    "relay",
                    () -> change("update trial_follower set union_path = '" + top + ".B'")))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThatThrownBy(
            () ->
                SystemScope.callOnBehalf(
                    officer,
                    () ->
                        change(
                            "insert into directory_union (code, version, removed) values ('X', 1, true)")))
        .hasRootCauseInstanceOf(SQLException.class);
    assertThat(count(top + ".A")).isEqualTo(1);
  }

  @Test
  void aStepReadsItsPagesAndNoOthers() throws Exception {
    plant(top + ".A", 20_000);
    superuser.change("analyze trial_follower");
    List<String> plan =
        SystemScope.call(
            "job-union-repath",
            () ->
                QuarkusTransaction.requiringNew()
                    .call(
                        () ->
                            texts(
                                "explain update trial_follower as moved set union_path ="
                                    + " move.new_path::ltree from unnest(array['"
                                    + top
                                    + ".A'], array['"
                                    + top
                                    + ".B']) as move (old_path, new_path) where moved.union_path ="
                                    + " move.old_path::ltree and moved.ctid >= '(10,0)'::tid"
                                    + " and moved.ctid < '(42,0)'::tid")));

    assertThat(String.join("\n", plan)).contains("Tid Range Scan on trial_follower");
  }

  private void plant(String path, int rows) {
    superuser.change(
        "insert into trial_follower (id, union_path, union_name)"
            + " select gen_random_uuid(), ?::ltree, '当时的名称' from generate_series(1, ?)",
        path,
        rows);
  }

  private long count(String path) {
    return superuser.number(
        "select count(*) from trial_follower where union_path = ?::ltree", path);
  }

  /**
   * Somebody holds one of the last rows, so that the run stands still before it is cut off.
   *
   * @return how many rows had moved by then
   */
  private long cutOffOnTheWay(String mine, String there) throws SQLException {
    try (Connection holder = superuser.connection();
        PreparedStatement hold =
            holder.prepareStatement(
                "select 1 from trial_follower where union_path = ?::ltree"
                    + " order by ctid desc limit 1 for update")) {
      holder.setAutoCommit(false);
      hold.setString(1, mine);
      hold.execute();
      DirectoryTopic.awaitUnion(mine, 2, DirectoryTopic.union(mine, null, "矿工会", there));
      String waiting = " from pg_stat_activity where wait_event_type = 'Lock' and query like ?";
      String step = "update trial_follower as moved%";
      await()
          .atMost(PATIENCE)
          .until(() -> superuser.number("select count(*)" + waiting, step) == 1);
      long moved = count(there);
      superuser.texts("select pg_terminate_backend(pid, 5000)" + waiting, step);
      holder.rollback();
      return moved;
    }
  }

  private int read(AtomicBoolean reading, Set<Long> seen) throws Exception {
    Caller superior =
        new Caller(
            CallerKind.STAFF,
            "superior",
            "",
            new UnionPath(top),
            null,
            Set.of(Role.LEADER),
            Set.of());
    while (reading.get()) {
      seen.add(
          SystemScope.callOnBehalf(
              superior,
              () ->
                  QuarkusTransaction.requiringNew()
                      .call(
                          () ->
                              Long.valueOf(
                                  texts(
                                          "select count(*) from trial_follower where l1 = '"
                                              + top
                                              + "'")
                                      .getFirst()))));
    }
    return seen.size();
  }

  private int change(String sql) {
    return QuarkusTransaction.requiringNew()
        .call(
            (Callable<Integer>)
                () -> {
                  try (Connection connection = database.getConnection();
                      PreparedStatement change = connection.prepareStatement(sql)) {
                    return change.executeUpdate();
                  }
                });
  }

  private List<String> texts(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(sql);
        ResultSet rows = read.executeQuery()) {
      List<String> found = new java.util.ArrayList<>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private void anHourPasses() {
    superuser.change(
        "update directory_move set recorded_at = recorded_at - interval '61 minutes',"
            + " swept_at = swept_at - interval '61 minutes' where code like ?",
        top + "%");
  }

  private long unsettled() {
    return superuser.number(
        "select count(*) from directory_move where settled_at is null and code like ?", top + "%");
  }

  private void awaitIdle() {
    String open =
        "select count(*) from job where kind = 'union-repath' and state in ('QUEUED', 'RUNNING')";
    await().atMost(PATIENCE).until(() -> superuser.number(open) == 0);
  }
}
