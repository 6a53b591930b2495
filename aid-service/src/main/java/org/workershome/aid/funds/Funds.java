package org.workershome.aid.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.workershome.aid.core.AidAudit;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.DatabaseFault;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.UnionFilter;
import org.workershome.aid.ledger.Balances;
import org.workershome.aid.ledger.Ledger;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Opens funds and tells what they hold. */
@ApplicationScoped
class Funds {
  private static final String FUND =
      "select id, union_path::text, name, source, year, created_at from fund";

  private final Rows rows;
  private final Ledger ledger;
  private final AidAudit audit;
  private final CurrentCaller caller;
  private final Clock clock;

  Funds(Rows rows, Ledger ledger, AidAudit audit, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  FundView open(FundRequest request) {
    UUID id = Ids.next();
    String union = caller.get().requireUnion().value();
    try {
      rows.change(
          "insert into fund (id, union_path, name, source, year, created_at, created_by)"
              + " values (?, ?::ltree, ?, ?, ?, ?, ?)",
          id,
          union,
          request.name().strip(),
          request.source(),
          request.year(),
          clock.instant(),
          caller.get().subject());
    } catch (DatabaseFault e) {
      if (e.broke("fund_union_path_name_year_key")) {
        throw new ProblemException(AidProblem.FUND_EXISTS, e);
      }
      throw e;
    }
    ledger.open(id, union);
    audit.moved("fund-opened", "fund", id, union, null, null, "OPEN");
    return one(id);
  }

  private record Found(FundView view, Instant createdAt) {}

  @Transactional
  Page<FundView> list(PageRequest page) {
    UnionFilter filter = UnionFilter.of(caller.get());
    var sql = new StringBuilder(FUND).append(" where ").append(filter.column()).append(" = ?");
    List<Object> parameters = new ArrayList<>(List.of(filter.value()));
    page.after()
        .ifPresent(
            after -> {
              sql.append(" and (created_at, id) < (?, ?)");
              parameters.add(after.createdAt());
              parameters.add(after.id());
            });
    sql.append(" order by created_at desc, id desc limit ?");
    parameters.add(page.fetch());
    List<Found> found =
        rows.list(
            sql.toString(),
            row -> new Found(fund(row), Rows.instant(row, "created_at")),
            parameters.toArray());
    return Page.of(found, page, last -> new PageCursor(last.createdAt(), last.view().id()))
        .map(Found::view);
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  FundView one(UUID id) {
    return rows.one(FUND + " where id = ?", this::fund, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  private FundView fund(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    Balances holds = ledger.balances(id).orElseThrow();
    return new FundView(
        id,
        row.getString("union_path"),
        row.getString("name"),
        FundSource.valueOf(row.getString("source")),
        row.getInt("year"),
        holds.appropriated(),
        holds.available(),
        holds.reserved(),
        holds.paid());
  }
}
