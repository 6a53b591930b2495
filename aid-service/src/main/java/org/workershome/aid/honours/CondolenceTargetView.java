package org.workershome.aid.honours;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody known from an honour; his name is not here, only who he is to the register. */
record CondolenceTargetView(
    UUID honourId,
    CareGroup group,
    String unionPath,
    String personRef,
    String awardType,
    String level,
    String decisionNumber,
    LocalDate conferredOn) {}
