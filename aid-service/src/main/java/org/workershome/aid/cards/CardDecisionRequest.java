package org.workershome.aid.cards;

import jakarta.validation.constraints.NotNull;

/** A decision by a second person. */
record CardDecisionRequest(@NotNull CardOutcome outcome) {}
