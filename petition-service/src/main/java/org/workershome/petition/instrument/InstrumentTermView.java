package org.workershome.petition.instrument;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answer times that hold from a day on. */
@Schema(description = "答复期限 / Answer times")
record InstrumentTermView(
    String union,
    LocalDate validFrom,
    int opinionDays,
    DayUnit opinionUnit,
    int adviceDays,
    DayUnit adviceUnit,
    String source) {

  static InstrumentTermView of(AnswerTerm term) {
    return new InstrumentTermView(
        term.union(),
        term.validFrom(),
        term.opinion().amount(),
        DayUnit.of(term.opinion()),
        term.advice().amount(),
        DayUnit.of(term.advice()),
        term.source());
  }
}
