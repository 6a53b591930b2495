package org.workershome.aid.payment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/**
 * How far a plan is.
 *
 * @param lastSentAt the moment of its last file; of a plan that is not released, were it released
 *     now
 * @param lastPaidOn when the last line is paid
 */
record PlanProgressView(
    PlanState state,
    int lines,
    int sent,
    int settled,
    int rejected,
    int returned,
    Money settledTotal,
    @Nullable Instant lastSentAt,
    @Nullable LocalDate lastPaidOn,
    List<PlanFileView> files) {}
