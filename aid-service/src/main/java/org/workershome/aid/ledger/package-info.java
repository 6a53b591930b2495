/**
 * Double entry. Postings are immutable and balance in the database; balances are the sums of their
 * entries. Start at Ledger.
 */
@NullMarked
package org.workershome.aid.ledger;

import org.jspecify.annotations.NullMarked;
