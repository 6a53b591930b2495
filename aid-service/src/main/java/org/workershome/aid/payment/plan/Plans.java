package org.workershome.aid.payment.plan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.UnionFilter;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;

/** Reads plans. */
@ApplicationScoped
class Plans {
  private final Rows rows;
  private final PlanRows plans;
  private final PlanChecks checks;
  private final CurrentCaller caller;

  Plans(Rows rows, PlanRows plans, PlanChecks checks, CurrentCaller caller) {
    this.rows = rows;
    this.plans = plans;
    this.checks = checks;
    this.caller = caller;
  }

  @Transactional
  PlanView one(UUID id) {
    return plans.one(id);
  }

  /** Cards are entered to find those that are somebody else's; what only looks leaves no trace. */
  @Transactional
  ChecksView checks(UUID id) {
    ChecksView found = checks.of(id, plans.one(id).lineCount());
    QuarkusTransaction.setRollbackOnly();
    return found;
  }

  @Transactional
  Page<PlanView> list(PageRequest page) {
    UnionFilter filter = UnionFilter.of(caller.get());
    var sql = new StringBuilder(PlanRows.ROW).append(" where p.").append(filter.column());
    List<Object> parameters = new ArrayList<>(List.of(filter.value()));
    sql.append(" = ?");
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (p.created_at, p.id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    sql.append(" order by p.created_at desc, p.id desc limit ?");
    parameters.add(page.fetch());
    return Page.of(
        rows.list(sql.toString(), PlanRows::view, parameters.toArray()),
        page,
        last -> new PageCursor(last.createdAt(), last.id()));
  }
}
