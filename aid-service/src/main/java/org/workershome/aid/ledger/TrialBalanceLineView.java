package org.workershome.aid.ledger;

import java.util.UUID;
import org.workershome.kit.money.Money;

/** One account. The balance is kept, the sum is computed; they must agree. */
record TrialBalanceLineView(
    UUID fundId, String fundName, AccountKind kind, Money balance, Money sumOfEntries) {}
