package org.workershome.petition.backlog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the rule. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "积案标准 / What makes a petition a backlog case")
record BacklogRuleView(
    UUID id,
    String union,
    LocalDate validFrom,
    @Nullable Integer overdueDays,
    @Nullable Integer openDays,
    @Nullable Integer petitionsInChain,
    boolean extended,
    boolean sponsorRequired,
    String source,
    String setBy) {
  static BacklogRuleView of(BacklogRule rule) {
    return new BacklogRuleView(
        rule.id(),
        rule.union().value(),
        rule.validFrom(),
        rule.overdueDays(),
        rule.openDays(),
        rule.petitionsInChain(),
        rule.extended(),
        rule.sponsorRequired(),
        rule.source(),
        rule.setBy());
  }
}
