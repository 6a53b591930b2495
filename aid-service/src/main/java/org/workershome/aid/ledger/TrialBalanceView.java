package org.workershome.aid.ledger;

import java.util.List;
import org.workershome.kit.money.Money;

/**
 * Every account with its balance and the sum of its entries.
 *
 * @param sum of all balances: zero, or the books are wrong
 */
record TrialBalanceView(List<TrialBalanceLineView> accounts, Money sum, boolean balanced) {}
