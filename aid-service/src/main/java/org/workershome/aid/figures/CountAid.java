package org.workershome.aid.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.workershome.aid.core.Rows;
import org.workershome.kit.identity.SystemScope;
import org.workershome.kit.identity.UnionPath;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.money.Money;

/**
 * Counts under the service's own scope: any staff may know the totals, but not one of the rows.
 * Whether the caller may ask for this union is decided before.
 */
@ApplicationScoped
class CountAid {
  private static final String COUNT =
      """
      select
        (select count(*) from household where union_path <@ ?::ltree and filed_on between ? and ?),
        (select count(*) from payment_line l join payment_batch b on b.id = l.batch_id
          where l.union_path <@ ?::ltree and l.state = 'SETTLED' and b.answered_at >= ? and b.answered_at < ?),
        (select coalesce(sum(l.amount), 0) from payment_line l join payment_batch b on b.id = l.batch_id
          where l.union_path <@ ?::ltree and l.state = 'SETTLED' and b.answered_at >= ? and b.answered_at < ?),
        (select count(distinct person_ref) from condolence_target
          where care_group = 'MODEL_WORKER' and union_path <@ ?::ltree and conferred_on between ? and ?)""";

  private final Rows rows;

  CountAid(Rows rows) {
    this.rows = rows;
  }

  FiguresView of(UnionPath union, LocalDate from, LocalDate to) {
    try {
      List<FigureView> figures = SystemScope.call("figures", () -> count(union, from, to));
      return new FiguresView(union.value(), from, to, figures);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("the figures cannot be counted", e);
    }
  }

  @Transactional
  List<FigureView> count(UnionPath union, LocalDate from, LocalDate to) {
    OffsetDateTime begin = from.atStartOfDay(Clocks.ZONE).toOffsetDateTime();
    OffsetDateTime end = to.plusDays(1).atStartOfDay(Clocks.ZONE).toOffsetDateTime();
    return rows.one(
            COUNT,
            row ->
                List.of(
                    new FigureView("households_filed", row.getString(1), "HOUSEHOLD"),
                    new FigureView("living_aid_payments", row.getString(2), "PERSON_TIME"),
                    new FigureView("living_aid_paid_yuan", yuan(row.getBigDecimal(3)), "CNY"),
                    new FigureView("model_workers_known", row.getString(4), "PERSON")),
            union,
            from,
            to,
            union,
            begin,
            end,
            union,
            begin,
            end,
            union,
            from,
            to)
        .orElseThrow();
  }

  private static String yuan(BigDecimal amount) {
    return new Money(amount).toString();
  }
}
