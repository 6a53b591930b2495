package org.workershome.petition.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.testing.Superuser;

/** Single records of a union of a test's own, written as they lie in the tables, and remembered. */
public final class Planted {
  private static final String PETITION =
      """
      insert into petition (id, number, query_code_hash, union_path, person_ref, channel, category, matter, state,
        title, text_sealed, employer_name, created_at, received_on, notice_due_on, headcount, sealed, registered_at,
        first_handler_subject, first_handler_name, first_handler_ref, owner_subject, owner_name, owner_ref, owner_since,
        accepted_on, outcome, ended_on, version)
      values (?, 'XF-' || gen_random_uuid(), ''::bytea, ?::ltree, ?, ?, ?, 'WAGE_ARREARS', ?, '标题', ''::bytea, '矿', ?::date,
        ?::date, ?::date + 15, ?, ?, ?::date, 'h', '经办人', 'h', ?, ?, ?, ?::date, ?::date, ?, ?::date, 1)\
      """;

  private final Superuser database = Superuser.ofTheRunningTest();
  private final List<Row> rows = new ArrayList<>();
  private final String union =
      "CQ.S" + Ids.next().toString().substring(24).toUpperCase(Locale.ROOT);

  /** A petition as a test remembers it. */
  public record Row(
      UUID id,
      String union,
      String person,
      String channel,
      String category,
      LocalDate receivedOn,
      int headcount,
      boolean sealed,
      boolean solved) {}

  public String union() {
    return union;
  }

  public List<Row> rows() {
    return rows;
  }

  public Superuser database() {
    return database;
  }

  public Row petition(
      String at, String person, String channel, String category, LocalDate on, int heads) {
    return add(
        new Row(
            Ids.next(),
            at,
            person,
            channel,
            category,
            on,
            heads,
            false,
            on.getDayOfMonth() % 2 == 0));
  }

  /** An accusation that is open to this union alone. */
  public Row sealed(String at, String openTo, LocalDate on) {
    Row row =
        add(
            new Row(
                Ids.next(), at, "sealed-" + on, "DIRECT_LINE", "ACCUSATION", on, 1, true, false));
    database.change("insert into sealed_case values (?)", row.id());
    database.change(
        "insert into case_access (id, petition_id, union_path, exact, reason, granted_at)"
            + " values (gen_random_uuid(), ?, ?::ltree, true, 'ACCUSATION', now())",
        row.id(),
        openTo);
    return row;
  }

  public void member(Row group, String person) {
    database.change(
        "insert into petition_member (id, petition_id, union_path, person_ref, name_sealed,"
            + " added_at, added_by_ref, version) values (gen_random_uuid(), ?, ?::ltree, ?,"
            + " ''::bytea, now(), 'a', 1)",
        group.id(),
        group.union(),
        person);
  }

  public void timer(Row of, String kind, String state, LocalDate due) {
    boolean ended = !state.equals("OPEN");
    database.change(
        "insert into timer (id, record_type, record_id, union_path, person_ref, kind, legal_basis,"
            + " amount, unit, roll_forward, warn_before, start_event, started_on, due_on, warn_on,"
            + " provisional, calendar_rev, state, breached_at, completed_on, ended_at, end_reason,"
            + " version, created_at) values (gen_random_uuid(), 'petition', ?, ?::ltree, ?, ?,"
            + " '第二十三条', 15, 'NATURAL_DAYS', false, 3, '收到', ?::date - 15, ?, ?::date - 3, false,"
            + " 0, ?, case when ? = 'BREACHED' then now() end, case when ? then ?::date end, case"
            + " when ? then now() end, case when ? = 'CANCELLED' then 'x' end, 1, now())",
        of.id(),
        of.union(),
        of.person(),
        kind,
        due,
        due,
        due,
        state,
        state,
        ended,
        due,
        ended,
        state);
  }

  public void rating(Row of, String office, LocalDate on) {
    database.change(
        "insert into petition_rating (petition_id, union_path, person_ref, office, handler,"
            + " rated_on, rated_at) values (?, ?::ltree, ?, ?, 'SATISFIED', ?, now())",
        of.id(),
        of.union(),
        of.person(),
        office,
        on);
  }

  private Row add(Row row) {
    database.change(
        PETITION,
        row.id(),
        row.union(),
        row.person(),
        row.channel(),
        row.category(),
        row.solved() ? "CLOSED" : "REGISTERED",
        row.receivedOn(),
        row.receivedOn(),
        row.receivedOn(),
        row.headcount(),
        row.sealed(),
        row.receivedOn(),
        "owner-" + row.receivedOn().getDayOfMonth() % 3,
        "承办人" + row.receivedOn().getDayOfMonth() % 3,
        "ref",
        row.receivedOn(),
        row.receivedOn(),
        row.solved() ? "SUPPORT" : null,
        row.solved() ? row.receivedOn() : null);
    // It has no words that could be found again.
    database.change("delete from search_pending where record_id = ?", row.id());
    rows.add(row);
    return row;
  }
}
