package org.workershome.aid.eligibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.workershome.kit.money.Money;

/** A standard; in force from its date on when it was approved. */
record StandardView(
    UUID id,
    String unionPath,
    String region,
    Residence residence,
    Money monthlyAmount,
    LocalDate effectiveFrom,
    String source,
    RulesState state,
    Instant createdAt,
    long version) {}
