package org.workershome.aid.ledger;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.workershome.aid.core.AidProblem;
import org.workershome.aid.core.DatabaseFault;
import org.workershome.aid.core.Rows;
import org.workershome.kit.identity.CurrentCaller;
import org.workershome.kit.ids.Ids;
import org.workershome.kit.money.Money;
import org.workershome.kit.problem.ProblemException;

/**
 * The one door to the money. A posting is two entries that cancel out; the database checks that
 * they do when the transaction ends, keeps the balances, and lets none fall below zero, however
 * many transactions try at once.
 */
@Singleton
public final class Ledger {
  /** Both sides in one statement, in the order of the account kinds: nobody waits in a circle. */
  private static final String ENTRIES =
      """
      insert into ledger_entry (journal_id, account_id, union_path, amount)
      select ?, a.id, a.union_path, case a.kind when ? then -(?::numeric) else ?::numeric end
      from ledger_account a
      where a.fund_id = ? and a.kind in (?, ?)
      order by case a.kind when 'FUNDING' then 1 when 'AVAILABLE' then 2 when 'RESERVED' then 3 else 4 end""";

  private final Rows rows;
  private final CurrentCaller caller;
  private final Clock clock;

  Ledger(Rows rows, CurrentCaller caller, Clock clock) {
    this.rows = rows;
    this.caller = caller;
    this.clock = clock;
  }

  /** Opens the accounts of a new fund. */
  public void open(UUID fund, String unionPath) {
    for (AccountKind kind : AccountKind.values()) {
      rows.change(
          "insert into ledger_account (id, fund_id, union_path, kind) values (?, ?, ?::ltree, ?)",
          Ids.next(),
          fund,
          unionPath,
          kind);
    }
  }

  /**
   * Moves an amount.
   *
   * @param cause what it is posted for; the same posting for the same cause is refused
   * @throws ProblemException 422 FUND_SHORT when the account does not hold that much, 422
   *     FUND_OF_ANOTHER_UNION when money is to be reserved that the caller cannot see
   */
  public void post(Posting posting, UUID fund, UUID cause, Money amount) {
    requireFunds(posting, fund, amount);
    UUID journal = Ids.next();
    rows.change(
        "insert into ledger_journal (id, fund_id, union_path, kind, cause_id, posted_at, posted_by)"
            + " select ?, id, union_path, ?, ?, ?, ? from fund where id = ?",
        journal,
        posting,
        cause,
        clock.instant(),
        caller.get().subject(),
        fund);
    try {
      int sides =
          rows.change(
              ENTRIES, journal, posting.from(), amount, amount, fund, posting.from(), posting.to());
      if (sides != 2) {
        throw new IllegalStateException("a posting with " + sides + " sides");
      }
    } catch (DatabaseFault e) {
      if (e.broke("never_below_zero")) {
        throw new ProblemException(AidProblem.FUND_SHORT, e)
            .detail("资金余额不足，未作任何变动", "The fund does not hold that much; nothing was moved");
      }
      throw e;
    }
  }

  /**
   * Postings of one fund wait for each other here, so that the answer can say what the fund holds;
   * were the lock forgotten, the database would still refuse, only with less to say.
   */
  private void requireFunds(Posting posting, UUID fund, Money amount) {
    rows.list("select pg_advisory_xact_lock(hashtextextended(?, 4715))", row -> 0, fund.toString());
    if (posting != Posting.RESERVE) {
      return;
    }
    // Whoever cannot see the fund must not be told that it is empty.
    Money available =
        balances(fund)
            .map(Balances::available)
            .orElseThrow(() -> new ProblemException(AidProblem.FUND_OF_ANOTHER_UNION));
    if (available.compareTo(amount) < 0) {
      throw new ProblemException(AidProblem.FUND_SHORT)
          .detail(
              "资金可用余额 " + available + " 元，需要 " + amount + " 元，未作任何变动",
              "available " + available + ", needed " + amount + "; nothing was moved")
          .with("available", available)
          .with("needed", amount);
    }
  }

  /** Empty when the fund is not there or not for the caller's eyes. */
  public Optional<Balances> balances(UUID fund) {
    Map<AccountKind, Money> found = new EnumMap<>(AccountKind.class);
    rows.list(
            "select kind, balance from ledger_account where fund_id = ?",
            row ->
                Map.entry(AccountKind.valueOf(row.getString(1)), new Money(row.getBigDecimal(2))),
            fund)
        .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
    if (found.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Balances(
            found.getOrDefault(AccountKind.FUNDING, Money.ZERO).negated(),
            found.getOrDefault(AccountKind.AVAILABLE, Money.ZERO),
            found.getOrDefault(AccountKind.RESERVED, Money.ZERO),
            found.getOrDefault(AccountKind.PAID, Money.ZERO)));
  }
}
