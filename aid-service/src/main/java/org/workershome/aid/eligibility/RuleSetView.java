package org.workershome.aid.eligibility;

import java.time.Instant;
import java.util.UUID;

/** A rule set; in force from its date on when it was approved. */
record RuleSetView(
    UUID id, RuleSet rules, String source, RulesState state, Instant createdAt, long version) {}
