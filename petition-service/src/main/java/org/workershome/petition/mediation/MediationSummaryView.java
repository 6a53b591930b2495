package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.workershome.petition.core.PetitionMatter;

/** One line of a list of mediations. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "调解列表中的一项 / One line of a list of mediations")
record MediationSummaryView(
    UUID id,
    String number,
    String union,
    PetitionMatter matter,
    MediationState state,
    String employer,
    boolean priority,
    LocalDate receivedOn,
    LocalDate dueOn,
    boolean arbitrationOpen,
    Instant createdAt) {

  static MediationSummaryView of(Mediation mediation, LocalDate today) {
    return new MediationSummaryView(
        mediation.id().value(),
        mediation.number(),
        mediation.union().value(),
        mediation.matter(),
        mediation.state(),
        mediation.employer().name(),
        mediation.priority(),
        mediation.receivedOn(),
        mediation.dueOn(),
        MediationRules.isArbitrationOpen(mediation.state(), mediation.dueOn(), today),
        mediation.createdAt());
  }
}
