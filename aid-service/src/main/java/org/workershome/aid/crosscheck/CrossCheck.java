package org.workershome.aid.crosscheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.workershome.aid.core.Rows;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.money.Money;

/** Compares in sets; each row of an answer is something that does not agree. */
@ApplicationScoped
class CrossCheck {
  private static final int SHOWN = 1000;

  /** One row a file: its lines, and what was posted for each of them. */
  private static final String FILES =
      """
      with line as (
        select l.batch_id, l.amount, l.state,
          (select coalesce(sum(e.amount), 0) from ledger_journal j join ledger_entry e on e.journal_id = j.id
            where j.cause_id = l.grant_id and j.kind = 'RESERVE' and e.amount > 0) as reserved,
          (select count(*) from ledger_journal j where j.cause_id = l.id and j.kind <> 'RESERVE') as vouchers,
          (select coalesce(sum(case j.kind when 'SETTLE' then e.amount when 'RETURN' then -e.amount else 0 end), 0)
            from ledger_journal j join ledger_entry e on e.journal_id = j.id
            where j.cause_id = l.id and e.amount > 0) as paid
        from payment_line l),
      file as (
        select b.id, b.number, b.union_path, b.state, b.line_count, b.total, b.paid_on, b.sent_at,
          count(l.*) as lines, coalesce(sum(l.amount), 0) as amounts, coalesce(sum(l.reserved), 0) as reserved,
          count(l.*) filter (where l.state = 'SETTLED') as settled,
          count(l.*) filter (where l.state in ('SETTLED', 'RETURNED')) as once_settled,
          coalesce(sum(l.amount) filter (where l.state = 'SETTLED'), 0) as settled_amount,
          coalesce(sum(l.paid), 0) as paid,
          count(l.*) filter (where l.vouchers <
            case l.state when 'IN_FILE' then 0 when 'RETURNED' then 2 else 1 end) as without_voucher,
          count(l.*) filter (where l.state = 'IN_FILE' and l.vouchers > 0) as posted_too_soon
        from payment_batch b left join line l on l.batch_id = b.id group by b.id)
      """;

  private static final String DIFFERENCES =
      FILES
          + """
          select id, number, union_path::text, kind, expected, found,
            (select d.first_seen from cross_check_difference d
              where d.batch_id = found_now.id and d.kind = found_now.kind and d.settled_on is null) as first_seen
          from (
            select id, number, union_path, 'LINES_NOT_FILE' as kind, line_count || '/' || total as expected,
              lines || '/' || amounts as found from file where lines <> line_count or amounts <> total
            union all
            select id, number, union_path, 'RESERVE_NOT_FILE', total::text, reserved::text from file where reserved <> total
            union all
            select f.id, f.number, f.union_path, 'BANK_NOT_LINES', m.settled::text, f.once_settled::text
              from file f join bank_message m on m.batch_id = f.id and m.outcome = 'BOOKED'
              where m.settled <> f.once_settled
            union all
            select id, number, union_path, 'BANK_SILENT', paid_on::text, state from file
              where state = 'READY' and paid_on < ?
            union all
            select id, number, union_path, 'VOUCHER_NOT_LINES', '0', (without_voucher + posted_too_soon)::text
              from file where without_voucher + posted_too_soon > 0
            union all
            select id, number, union_path, 'LEDGER_NOT_LINES', settled_amount::text, paid::text
              from file where settled_amount <> paid) found_now
          order by id, kind limit ?""";

  private static final String SUM =
      FILES
          + "select count(*), coalesce(sum(lines), 0), coalesce(sum(total), 0),"
          + " coalesce(sum(settled_amount), 0) from file";

  private final Rows rows;
  private final Clock clock;

  CrossCheck(Rows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /** What the caller may see of it, now. */
  @Transactional
  CrossCheckView now() {
    List<DifferenceView> differences = differences(SHOWN);
    return rows.one(
            SUM,
            row ->
                new CrossCheckView(
                    clock.instant(),
                    row.getLong(1),
                    row.getLong(2),
                    new Money(row.getBigDecimal(3)),
                    new Money(row.getBigDecimal(4)),
                    differences.isEmpty(),
                    differences))
        .orElseThrow();
  }

  List<DifferenceView> differences(int limit) {
    return rows.list(DIFFERENCES, CrossCheck::difference, today(), limit);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.ZONE);
  }

  private static DifferenceView difference(ResultSet row) throws SQLException {
    DifferenceKind kind = DifferenceKind.valueOf(row.getString("kind"));
    return new DifferenceView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("union_path"),
        kind,
        row.getString("expected"),
        row.getString("found"),
        kind.zh(),
        kind.en(),
        row.getObject("first_seen", LocalDate.class));
  }
}
