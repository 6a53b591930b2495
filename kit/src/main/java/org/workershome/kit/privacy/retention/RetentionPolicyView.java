package org.workershome.kit.privacy.retention;

import java.time.LocalDate;
import java.util.UUID;

/** How long a type of record is kept from a day on, until the next policy of that type. */
public record RetentionPolicyView(
    UUID id,
    String recordType,
    LocalDate effectiveFrom,
    int activeMonths,
    int retainMonths,
    RetentionAction action,
    String basis,
    String madeBy) {}
