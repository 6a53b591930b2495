package org.workershome.aid.bank;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** A payment that somebody has to see to. */
record UnpaidLineView(
    UUID id,
    UUID fileId,
    @Nullable UUID planId,
    UUID grantId,
    String grantNumber,
    UUID householdId,
    Money amount,
    String state,
    @Nullable String reason,
    Instant answeredAt,
    @Nullable LineHandling handling) {}
