package org.workershome.aid.honours;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.UnionFilter;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;

/** Reads the people that honours made known. */
@ApplicationScoped
class CondolenceTargets {
  private final Rows rows;
  private final CurrentCaller caller;

  CondolenceTargets(Rows rows, CurrentCaller caller) {
    this.rows = rows;
    this.caller = caller;
  }

  private record Found(CondolenceTargetView view, Instant createdAt) {}

  @Transactional
  Page<CondolenceTargetView> list(CareGroup group, PageRequest page) {
    UnionFilter filter = UnionFilter.of(caller.get());
    var sql =
        new StringBuilder(
            "select honour_id, union_path::text, person_ref, award_type, level, decision_number,"
                + " conferred_on, created_at from condolence_target where care_group = ? and "
                + filter.column()
                + " = ?");
    List<Object> parameters = new ArrayList<>(List.of(group, filter.value()));
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (created_at, honour_id) < (?, ?)");
              parameters.add(after.createdAt().atOffset(ZoneOffset.UTC));
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, honour_id desc limit ?");
    parameters.add(page.fetch());
    List<Found> found =
        rows.list(
            sql.toString(),
            row ->
                new Found(
                    new CondolenceTargetView(
                        row.getObject(1, UUID.class),
                        group,
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, LocalDate.class)),
                    Rows.instant(row, "created_at")),
            parameters.toArray());
    return Page.of(found, page, last -> new PageCursor(last.createdAt(), last.view().honourId()))
        .map(Found::view);
  }
}
