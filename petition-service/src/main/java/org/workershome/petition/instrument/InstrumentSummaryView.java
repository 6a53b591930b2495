package org.workershome.petition.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One line of a list of instruments. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "文书列表中的一项 / One line of a list of instruments")
record InstrumentSummaryView(
    UUID id,
    @Nullable String number,
    String union,
    InstrumentKind kind,
    InstrumentState state,
    String employerName,
    String subject,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate answerDueOn,
    @Nullable Boolean late,
    Instant createdAt) {

  static InstrumentSummaryView of(Instrument instrument, LocalDate today) {
    return new InstrumentSummaryView(
        instrument.id().value(),
        instrument.number(),
        instrument.union().value(),
        instrument.kind(),
        instrument.state(),
        instrument.employerName(),
        instrument.subject(),
        instrument.issuedOn(),
        instrument.answerDueOn(),
        instrument.isLateOn(today),
        instrument.createdAt());
  }
}
