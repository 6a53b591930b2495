package org.workershome.aid.eligibility;

import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * One term of the sum.
 *
 * @param member position in the household, from 0; null of what is the whole household's
 * @param item which kind of income or expenditure
 * @param why it counts, or does not
 */
record Term(
    TermKind kind,
    @Nullable Integer member,
    String item,
    Money amount,
    boolean counted,
    String why) {}
