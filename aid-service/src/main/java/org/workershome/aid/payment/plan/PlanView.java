package org.workershome.aid.payment.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * A plan.
 *
 * @param lineCount what was collected, as against what was declared
 * @param contentHash what an approval is bound to; none before it is locked
 */
record PlanView(
    UUID id,
    String number,
    String unionPath,
    UUID fundId,
    UUID profileId,
    String title,
    PlanItem item,
    String period,
    PlanState state,
    int declaredCount,
    Money declaredTotal,
    int lineCount,
    Money lineTotal,
    @Nullable String contentHash,
    Instant createdAt,
    List<String> legalMoves,
    long version) {}
