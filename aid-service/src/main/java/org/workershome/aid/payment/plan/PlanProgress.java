package org.workershome.aid.payment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.bank.BankProfiles;
import org.workershome.aid.core.bank.Slot;
import org.workershome.kit.ids.Clocks;
import org.workershome.kit.money.Money;

/** Tells how far a plan is and when its last line will be paid. */
@ApplicationScoped
class PlanProgress {
  private static final String COUNTS =
      """
      select count(*) filter (where b.sent_at is not null) as sent,
        count(*) filter (where l.state = 'SETTLED') as settled,
        count(*) filter (where l.state = 'REJECTED') as rejected,
        count(*) filter (where l.state = 'RETURNED') as returned,
        coalesce(sum(l.amount) filter (where l.state = 'SETTLED'), 0) as settled_total
      from payment_batch b join payment_line l on l.batch_id = b.id where b.plan_id = ?""";

  private static final String FILES =
      """
      select id, number, state, line_count, total, send_at, paid_on, sent_at, answered_at
      from payment_batch where plan_id = ? order by send_at, id""";

  private final Rows rows;
  private final PlanRows plans;
  private final BankProfiles profiles;

  PlanProgress(Rows rows, PlanRows plans, BankProfiles profiles) {
    this.rows = rows;
    this.plans = plans;
    this.profiles = profiles;
  }

  private record Last(@Nullable Instant sentAt, @Nullable LocalDate paidOn) {}

  @Transactional
  PlanProgressView of(UUID id) {
    PlanView plan = plans.one(id);
    List<PlanFileView> files = rows.list(FILES, PlanProgress::file, id);
    Last last = files.isEmpty() ? expected(plan) : planned(files);
    return rows.one(
            COUNTS,
            row ->
                new PlanProgressView(
                    plan.state(),
                    plan.lineCount(),
                    row.getInt("sent"),
                    row.getInt("settled"),
                    row.getInt("rejected"),
                    row.getInt("returned"),
                    new Money(row.getBigDecimal("settled_total")),
                    last.sentAt(),
                    last.paidOn(),
                    files),
            id)
        .orElseThrow();
  }

  private Last expected(PlanView plan) {
    if (plan.state() == PlanState.CANCELLED) {
      return new Last(null, null);
    }
    List<Slot> slots =
        profiles
            .byId(plan.profileId())
            .map(profile -> profiles.estimate(profile, profile.filesOf(plan.lineCount())))
            .orElse(List.of());
    return new Last(
        slots.stream()
            .map(slot -> slot.sendAt().atZone(Clocks.ZONE).toInstant())
            .max(Comparator.naturalOrder())
            .orElse(null),
        slots.stream().map(Slot::paidOn).max(Comparator.naturalOrder()).orElse(null));
  }

  private static Last planned(List<PlanFileView> files) {
    return new Last(
        files.stream()
            .map(PlanFileView::sendAt)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null),
        files.stream()
            .map(PlanFileView::paidOn)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  private static PlanFileView file(ResultSet row) throws SQLException {
    return new PlanFileView(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("state"),
        row.getInt("line_count"),
        new Money(row.getBigDecimal("total")),
        Rows.instantOrNull(row, "send_at"),
        row.getObject("paid_on", LocalDate.class),
        Rows.instantOrNull(row, "sent_at"),
        Rows.instantOrNull(row, "answered_at"));
  }
}
