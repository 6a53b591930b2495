package org.workershome.aid.payment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.workershome.kit.money.Money;

/** A file of a plan. */
record PlanFileView(
    UUID id,
    String number,
    String state,
    int lineCount,
    Money total,
    @Nullable Instant sendAt,
    @Nullable LocalDate paidOn,
    @Nullable Instant sentAt,
    @Nullable Instant answeredAt) {}
