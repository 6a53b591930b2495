package org.workershome.aid.funds;

import java.util.UUID;
import org.workershome.kit.money.Money;

/**
 * @param state PROPOSED, APPROVED and posted, or REFUSED: rejected, withdrawn or expired
 */
record AppropriationView(
    UUID id, UUID fundId, Money amount, String voucher, String state, long version) {}
