package org.workershome.aid.funds;

import java.util.UUID;
import org.workershome.kit.money.Money;

/** A fund with what it holds, in yuan. */
record FundView(
    UUID id,
    String unionPath,
    String name,
    FundSource source,
    int year,
    Money appropriated,
    Money available,
    Money reserved,
    Money paid) {}
