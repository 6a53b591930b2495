package org.workershome.aid.ledger;

import org.workershome.kit.money.Money;

/** What a fund holds, in yuan. */
public record Balances(Money appropriated, Money available, Money reserved, Money paid) {}
