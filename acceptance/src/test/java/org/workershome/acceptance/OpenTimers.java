package org.workershome.acceptance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Timers without petitions, as many as a province has, and a witness in the database who notes each
 * mark and whose connection made it: not what the services say they did, but what they did.
 */
final class OpenTimers {
  private static final String PLANT =
      """
      insert into timer (id, record_type, record_id, union_path, person_ref, kind, legal_basis, amount,
        unit, roll_forward, warn_before, start_event, started_on, due_on, warn_on, provisional,
        calendar_rev, state, responsible_subject, responsible_ref, version, created_at)
      select uuidv7(), 'petition', uuidv7(), ('SWEEP.U' || i %% 40)::ltree, 'p' || i, 'proof', '办法',
        15, 'NATURAL_DAYS', false, 3, 'proof', current_date - 30, current_date + %s, current_date + %s,
        false, 0, 'OPEN', 's', 'officer', 1, now()
      from generate_series(1, %d) i""";

  private final Backstage petition;

  OpenTimers(RunningSuite suite) {
    petition = new Backstage(suite, "petition");
  }

  /** What the database counted at the table of timers. */
  record Reads(long bySequence, long byIndex, long sweeps) {
    Reads since(Reads before) {
      return new Reads(
          bySequence - before.bySequence, byIndex - before.byIndex, sweeps - before.sweeps);
    }
  }

  /** Those that are not due for a long time, and two supervisors above them. */
  void plant(int open) {
    petition.run(
        "create schema proof",
        "create table proof.mark (timer_id uuid not null, what text not null, by text not null)",
        """
        create function proof.note() returns trigger language plpgsql security definer as $$
        begin
          if new.warned_at is distinct from old.warned_at then
            insert into proof.mark values (new.id, 'AT_RISK', current_setting('application_name'));
          end if;
          if new.breached_at is distinct from old.breached_at or new.state <> old.state then
            insert into proof.mark values (new.id, 'BREACHED', current_setting('application_name'));
          end if;
          return null;
        end $$""",
        "create trigger proof after update on timer for each row execute function proof.note()",
        """
        insert into petition_supervisor (union_path, subject, person_ref, name, since)
        select 'SWEEP', 'top', 'top', '督办', now()
        union all select ('SWEEP.U' || i)::ltree, 'u' || i, 'u' || i, '督办', now()
          from generate_series(0, 39) i""",
        // No petition's work hangs on them: a million look-ups for that would take a minute.
        "set local session_replication_role = replica",
        PLANT.formatted("30 + i % 300", "20 + i % 300", open));
    // As autovacuum leaves it.
    petition.run("analyze timer");
  }

  /**
   * In one transaction, so that the sweeps of all processes see them at once: every one is at risk,
   * every other one is past its due date as well.
   *
   * @return what the sweep's own look-up has to read for its batch, as the database explains it
   */
  String becomeDue(int many) {
    try (Connection connection = petition.suite().database("petition");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(PLANT.formatted("case i % 2 when 0 then -2 else 9 end", "(-3)", many));
      String plan = explained(connection);
      connection.commit();
      return plan;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  long marks() {
    return petition.number("select count(*) from proof.mark");
  }

  Map<String, Long> marksByProcess() {
    Map<String, Long> marks = new LinkedHashMap<>();
    petition
        .texts("select by || ' ' || count(*) from proof.mark group by by order by 1")
        .forEach(row -> marks.put(row.split(" ", -1)[0], Long.parseLong(row.split(" ", -1)[1])));
    return marks;
  }

  Reads reads() {
    String[] counted =
        petition
            .texts(
                """
                select t.seq_tup_read || ' ' || t.idx_tup_fetch || ' ' || i.idx_scan
                from pg_stat_user_tables t join pg_stat_user_indexes i using (relid)
                where t.relname = 'timer' and i.indexrelname = 'timer_to_warn'""")
            .getFirst()
            .split(" ", -1);
    return new Reads(
        Long.parseLong(counted[0]), Long.parseLong(counted[1]), Long.parseLong(counted[2]));
  }

  /** As if they had never been. */
  void clear() {
    petition.run(
        "drop trigger if exists proof on timer",
        "drop schema if exists proof cascade",
        // Nothing else refers to them: a million look-ups for that would take a minute.
        "set local session_replication_role = replica",
        "delete from timer_escalation where timer_id in (select id from timer where kind = 'proof')",
        "delete from timer where kind = 'proof'",
        "delete from petition_supervisor where union_path <@ 'SWEEP'");
  }

  /** By the service's role, under its policies. */
  private static String explained(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement explain =
            connection.prepareStatement(
                """
                explain (analyze, buffers, costs off, timing off)
                select id from timer where state = 'OPEN' and warned_at is null and warn_on <= current_date
                order by warn_on limit 500""")) {
      statement.execute("set local role petition_app");
      // As the sweep does.
      statement.execute("set local enable_bitmapscan = off");
      statement.execute("set local enable_seqscan = off");
      statement.execute("set local enable_sort = off");
      statement.execute("select set_config('app.kind', 'system', true)");
      var plan = new StringBuilder();
      try (ResultSet row = explain.executeQuery()) {
        while (row.next()) {
          plan.append(row.getString(1)).append('\n');
        }
      }
      statement.execute("reset role");
      return plan.toString();
    }
  }
}
