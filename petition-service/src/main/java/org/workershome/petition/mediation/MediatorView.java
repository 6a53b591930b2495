package org.workershome.petition.mediation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mediator of the roster. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "调解员 / A mediator of the roster")
record MediatorView(
    UUID id,
    UUID committeeId,
    String union,
    String name,
    @Nullable DisputeEmployerView employer,
    LocalDate termFrom,
    LocalDate termUntil,
    boolean active,
    boolean withAccount) {

  static MediatorView of(Mediator mediator) {
    return new MediatorView(
        mediator.id(),
        mediator.committee(),
        mediator.union().value(),
        mediator.name(),
        DisputeEmployerView.of(mediator.employer()),
        mediator.termFrom(),
        mediator.termUntil(),
        mediator.active(),
        mediator.personRef() != null);
  }
}
