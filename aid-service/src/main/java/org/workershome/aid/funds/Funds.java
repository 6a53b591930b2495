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
import org.jspecify.annotations.Nullable;
import org.workershome.aid.core.Actor;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.DatabaseFault;
import org.workershome.aid.core.Rows;
import org.workershome.aid.core.SeparationRules;
import org.workershome.aid.core.UnionFilter;
import org.workershome.aid.ledger.Balances;
import org.workershome.aid.ledger.Ledger;
import org.workershome.aid.ledger.Posting;
import org.workershome.kit.edit.ETags;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.paging.Page;
import org.workershome.kit.paging.PageCursor;
import org.workershome.kit.paging.PageRequest;
import org.workershome.kit.problem.ProblemException;
import org.workershome.kit.problem.TechnicalProblem;

/** Opens funds and puts money into them. */
@ApplicationScoped
class Funds {
  private static final String FUND =
      "select id, union_path::text, name, source, year, created_at from fund";
  private static final String APPROPRIATION =
      "select id, fund_id, amount, voucher, state, maker_subject, maker_ref, version"
          + " from appropriation where id = ?";

  private final Rows rows;
  private final Ledger ledger;
  private final CurrentCaller caller;
  private final Clock clock;

  Funds(Rows rows, Ledger ledger, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.ledger = ledger;
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

  AppropriationView propose(UUID fund, AppropriationRequest request) {
    one(fund);
    if (!request.amount().isPositive()) {
      throw new ProblemException(TechnicalProblem.INVALID_FIELDS)
          .fault("amount", "NOT_POSITIVE", "金额必须大于零", "The amount must be above zero");
    }
    Actor maker = Actor.of(caller.get());
    UUID id = Ids.next();
    try {
      rows.change(
          "insert into appropriation (id, fund_id, union_path, amount, voucher, state,"
              + " maker_subject, maker_ref, created_at, version)"
              + " select ?, id, union_path, ?, ?, 'PROPOSED', ?, ?, ?, 1 from fund where id = ?",
          id,
          request.amount(),
          request.voucher().strip(),
          maker.subject(),
          maker.personRef(),
          clock.instant(),
          fund);
    } catch (DatabaseFault e) {
      if (e.broke("appropriation_fund_id_voucher_key")) {
        throw new ProblemException(AidProblem.VOUCHER_EXISTS, e);
      }
      throw e;
    }
    return appropriation(id);
  }

  /**
   * @throws ProblemException 404
   */
  @Transactional
  AppropriationView appropriation(UUID id) {
    return rows.one(APPROPRIATION, Funds::view, id)
        .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
  }

  /** Approves it and posts it, in one transaction. */
  AppropriationView approve(UUID id, @Nullable String ifMatch) {
    AppropriationView found =
        rows.one(APPROPRIATION + " for update", Funds::view, id)
            .orElseThrow(() -> new ProblemException(TechnicalProblem.NOT_FOUND));
    ETags.require(ifMatch, found.version());
    if (!found.state().equals("PROPOSED")) {
      throw new ProblemException(AidProblem.ILLEGAL_MOVE).with("legalMoves", List.of());
    }
    Actor approver = Actor.of(caller.get());
    Actor maker =
        rows.one(
                APPROPRIATION,
                row -> new Actor(row.getString("maker_subject"), row.getString("maker_ref")),
                id)
            .orElseThrow();
    SeparationRules.requireSomebodyElse(approver, List.of(maker));
    rows.change(
        "update appropriation set state = 'APPROVED', approver_subject = ?, approver_ref = ?,"
            + " version = version + 1 where id = ?",
        approver.subject(),
        approver.personRef(),
        id);
    ledger.post(Posting.APPROPRIATION, found.fundId(), id, found.amount());
    return appropriation(id);
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

  private static AppropriationView view(ResultSet row) throws SQLException {
    return new AppropriationView(
        row.getObject("id", UUID.class),
        row.getObject("fund_id", UUID.class),
        new Money(row.getBigDecimal("amount")),
        row.getString("voucher"),
        row.getString("state"),
        row.getLong("version"));
  }
}
