package org.workershome.aid.eligibility;

import org.workershome.kit.money.Money;

/**
 * One comparison with a limit. The limit is shown in whole fen, rounded to the side that leaves
 * every comparison as it is.
 *
 * @param category for which it was made
 * @param why in words
 */
record Comparison(
    Category category, Money left, Relation relation, Money right, boolean holds, String why) {}
